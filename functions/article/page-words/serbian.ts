import type { PageWords } from './page-words.ts';

export const serbian: PageWords = {
  lang: 'sr',
  readMore:
    'прочитајте још|прочитајте и|читајте још|погледајте још|више о овоме|на ову тему|повезане вести|најчитаније|препоручујемо|видео:|pročitajte još|pročitajte i|pogledajte još|na ovu temu|povezane vesti|najčitanije|preporučujemo',
  afterArticle:
    'оставите коментар|напишите коментар|о аутору|ваша адреса е-поште неће|ostavite komentar|napišite komentar|pošaljite komentar|o autoru|vaša adresa e-pošte neće',
  afterLabels: 'коментари|коментара|коментар|подели|komentari|komentara|komentar|podeli',
  prompts:
    'пријавите се на|претплатите се|пратите нас|подржите|преузмите апликацију|pretplatite se|pratite nas|podržite nas|preuzmite aplikaciju|prijavite se na|koristimo kolačiće|ovaj sajt koristi|користимо колачиће',
  tools: 'подели|штампај|сачувај|затвори|podeli|štampaj|sačuvaj|zatvori|sadržaj',
  adverts: 'реклама|оглас|oglas|plaćeni sadržaj',
  byline: '',
  headLines:
    'аутор|пише|текст|фото|објављено|ажурирано|извор|датум|autor|piše|tekst|foto|objavljeno|ažurirano|vreme čitanja|izvor|datum',
  tailLines:
    'извор:|извори:|тагови|кључне речи|фото:|аутор:|сва права задржана|izvor:|izvori:|tagovi|ključne reči|foto:|autor:|sva prava zadržana',
  notes: 'сва права задржана|sva prava zadržana',
  authorVerbs: 'је|пише|ради|живи|новинар|новинарка|дописник|piše|radi|novinar|novinarka|dopisnik',
  reading: 'читања|čitanja',
  minutes: 'мин|min',
  pictures: 'фото|фотографија|foto|fotografija',
  by: 'из|iz',
};
