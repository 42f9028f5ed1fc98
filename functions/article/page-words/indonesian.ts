import type { PageWords } from './page-words.ts';

export const indonesian: PageWords = {
  lang: 'id',
  readMore:
    'baca juga|baca selengkapnya|baca lebih lanjut|baca berita|lihat juga|simak juga|artikel terkait|berita terkait|berita lainnya|artikel lainnya|terpopuler|paling banyak dibaca|rekomendasi|jangan lewatkan|selengkapnya|pilihan editor|video:',
  afterArticle:
    'tinggalkan komentar|tulis komentar|beri komentar|tinggalkan balasan|tentang penulis|alamat email anda tidak akan|artikel sebelumnya|artikel berikutnya|bagikan artikel ini|bagikan berita ini',
  afterLabels: 'komentar|diskusi|bagikan',
  prompts:
    'berlangganan|ikuti kami|ikuti berita|bagikan artikel|bagikan berita|dukung kami|donasi sekarang|unduh aplikasi|daftar sekarang|masuk untuk|situs ini menggunakan cookie|kami menggunakan cookie|dapatkan update|dapatkan berita|ingin mendapatkan|temukan kesalahan|laporkan kesalahan|dengarkan artikel|gabung',
  tools: 'bagikan|cetak|dengarkan|simpan|tutup|komentar|daftar isi|cari',
  adverts: 'iklan|advertorial|konten bersponsor|scroll untuk melanjutkan',
  byline: 'oleh',
  headLines:
    'penulis|reporter|editor|teks|diterbitkan|dipublikasikan|diperbarui|terakhir diperbarui|foto|gambar|waktu baca|sumber|tanggal|kategori',
  tailLines:
    'sumber:|sumber :|topik:|topik terkait|kata kunci|foto:|gambar:|penulis:|editor:|reporter:|pewarta:|hak cipta',
  notes: 'hak cipta dilindungi|seluruh hak cipta',
  authorVerbs: 'adalah|menulis|bekerja|tinggal|jurnalis|wartawan',
  reading: 'baca',
  minutes: 'menit',
  pictures: 'foto|gambar|ilustrasi|dok',
  by: 'oleh|dari',
};
