import type { PageWords } from './page-words.ts';

export const french: PageWords = {
  lang: 'fr',
  readMore:
    'lire aussi|à lire|lire également|lire la suite|lisez aussi|voir aussi|voir également|sur le même sujet|à voir|à écouter|à ne pas manquer|en savoir plus|nos autres articles|notre dossier|articles liés|les plus lus|vous aimerez aussi|pour aller plus loin|retrouvez|sondage|vidéo :|vidéo:',
  afterArticle:
    "laisser un commentaire|laissez un commentaire|poster un commentaire|ajouter un commentaire|à propos de l'auteur|à propos de l'autrice|vos réactions|partager cet article",
  afterLabels: 'commentaires|commentaire|réactions|réagir',
  prompts:
    "abonnez-vous|s'abonner|inscrivez-vous|suivez-nous|suivez|partagez|soutenez|faites un don|offrir cet article|signaler une erreur|nous utilisons des cookies|recevez|rejoignez|téléchargez|écouter cet article|connectez-vous|proposez|cet article est également|vous avez aimé|ne manquez|écrivez-nous",
  tools: 'partager|imprimer|écouter|enregistrer|fermer|sommaire|commenter',
  adverts: 'publicité|contenu sponsorisé',
  byline: 'par',
  headLines: 'texte|publié|mis à jour|modifié|crédit|temps de lecture|lecture|auteur|rubrique',
  tailLines:
    "mots-clés|photo :|crédit :|tous droits réservés|avec afp|avec l'afp|étiquettes|rubrique|les opinions exprimées",
  notes: 'tous droits réservés',
  authorVerbs: 'est|écrit|travaille|couvre|vit',
  reading: 'lecture|lire',
  minutes: 'min',
  pictures: 'photo|photos|image|crédit|crédits|illustration',
  by: 'par|de',
};
