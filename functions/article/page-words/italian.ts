import type { PageWords } from './page-words.ts';

export const italian: PageWords = {
  lang: 'it',
  readMore:
    'leggi anche|leggi di più|leggi tutto|leggete anche|continua a leggere|vedi anche|guarda anche|articoli correlati|notizie correlate|sullo stesso argomento|per approfondire|potrebbe interessarti|ti potrebbe interessare|potrebbero interessarti|i più letti|da non perdere|ti consigliamo|sondaggio:|video:',
  afterArticle:
    "lascia un commento|scrivi un commento|aggiungi un commento|commenta l'articolo|commenta questo articolo|sull'autore|l'autore:|informazioni sull'autore|il tuo indirizzo email non|articolo precedente|articolo successivo|condividi questo articolo",
  afterLabels: 'commenti|commento|discussione|condividi',
  prompts:
    "iscriviti|abbonati ora|abbonati a|abbonati per|seguici|condividi|sostienici|sostieni|dona ora|scarica l'app|scarica la nostra|registrati|accedi per|ricevi le|ricevi la|ricevi ogni|vuoi ricevere|utilizziamo i cookie|questo sito utilizza|questo articolo è disponibile|segnala un errore|ti è piaciuto|non perderti|scrivici",
  tools: 'condividi|stampa|ascolta|salva|chiudi|commenta|indice|sommario|newsletter',
  adverts: 'pubblicità|contenuto sponsorizzato|annuncio pubblicitario|messaggio promozionale',
  byline: 'di',
  headLines:
    'a cura di|testo di|pubblicato|pubblicata|aggiornato|aggiornata|ultimo aggiornamento|foto|immagine|tempo di lettura|fonte|autore|autrice|data|sezione',
  tailLines:
    'fonte:|fonti:|etichette|argomenti:|foto:|immagine:|autore:|riproduzione riservata|tutti i diritti riservati|le opinioni espresse',
  notes: 'riproduzione riservata|tutti i diritti riservati|pubblicato originariamente',
  authorVerbs: 'è|scrive|lavora|vive|si occupa|giornalista',
  reading: 'lettura',
  minutes: 'min',
  pictures: 'foto|fotografia|immagine|illustrazione',
  by: 'di|da',
};
