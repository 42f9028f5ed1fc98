import type { PageWords } from './page-words.ts';

export const turkish: PageWords = {
  lang: 'tr',
  readMore:
    'ayrıca bakınız|ayrıca okuyun|bunu da okuyun|bunları da okuyun|devamını oku|daha fazla oku|daha fazlası|ilgili haberler|ilgili haber|ilgili içerikler|benzer haberler|ilginizi çekebilir|bunlar da ilginizi çekebilir|en çok okunanlar|çok okunanlar|önerilen haberler|önerilenler|kaçırmayın|haberin devamı|anket:|video:',
  afterArticle:
    'yorum yap|yorum yaz|yorum bırak|bir yorum yazın|bir cevap yazın|yorum ekle|yazar hakkında|e-posta hesabınız yayımlanmayacak|önceki yazı|sonraki yazı|bu haberi paylaş',
  afterLabels: 'yorumlar|yorum|tartışma|paylaş',
  prompts:
    'abone ol|bizi takip edin|takip edin|takip et|paylaş|bize destek|destek olun|bağış yap|uygulamayı indir|uygulamamızı indir|kayıt ol|üye ol|giriş yap|bültenimize|bildirimleri aç|çerezleri kullanıyoruz|bu site çerez|bu sitede çerez|hata bildir|haberi dinle|bize yazın',
  tools: 'paylaş|yazdır|dinle|kaydet|kapat|yorum yap|içindekiler|bülten',
  adverts: 'reklam|sponsorlu içerik|sponsorlu|ilan',
  byline: '',
  headLines:
    'yazan|yazar|haber|metin|yayınlanma|yayın tarihi|yayınlandı|yayımlanma|güncelleme|güncellenme|son güncelleme|fotoğraf|görsel|okuma süresi|kaynak|tarih|kategori|bölüm',
  tailLines: 'kaynak:|kaynaklar:|etiketler|konular:|fotoğraf:|görsel:|yazar:|tüm hakları saklıdır|editör:',
  notes: 'tüm hakları saklıdır|her hakkı saklıdır',
  authorVerbs: 'gazeteci|muhabir|yazar|editör',
  reading: 'okuma',
  minutes: 'dk|dakika',
  pictures: 'fotoğraf|foto|görsel|resim|illüstrasyon',
  by: 'kaynak',
};
