/**
 * How lines begin that are no part of an article, in English, Russian, German, French and Spanish: lower case,
 * straight quotes, separated by "|". A line is judged by them only where its place and length fit (line-kinds).
 * A phrase must not be the beginning of an ordinary sentence of news: "Anzeige" is also a criminal complaint.
 */
const list = (...languages: readonly string[]): readonly string[] =>
  languages.flatMap((line) => line.split('|'));

/** What leads to other articles, with the headline behind it or in the lines below. */
export const READ_MORE = list(
  "read more|read also|also read|read next|read our|read:|related|see also|see more|more on this|more:|more from|more on|more news|more stories|more about|don't miss|do not miss|you may also like|you might also like|recommended|watch:|watch now|listen:|in pictures|explainer:|opinion:|editorial:|click here|click for|keep reading|continue reading|up next|further reading|most read|trending|latest|petition:|video:|what to read|in case you missed|popular on|story continues below|also on",
  'читайте|читать также|читать далее|читать дальше|прочитайте|прочтите|смотрите также|смотрите|см. также|по теме|по этой теме|материал по теме|материалы по теме|еще по теме|ещё по теме|другие новости|подробнее:|подробнее о|также по теме|больше новостей|что еще почитать|что ещё почитать|вам может быть интересно|самое читаемое|популярное|не пропустите|к этой теме|рекомендуем|видео:|опрос:',
  'lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lesen sie weiter|lies auch|mehr zum thema|mehr dazu|mehr lesen|mehr über|mehr aus|mehr:|auch interessant|auch lesenswert|auch schön|siehe auch|weiterlesen|zum thema|das könnte sie|das könnte dich|passend dazu|meistgelesen|empfohlen|umfrage:|video:',
  'lire aussi|à lire|lire également|lire la suite|lisez aussi|voir aussi|voir également|sur le même sujet|à voir|à écouter|à ne pas manquer|en savoir plus|nos autres articles|notre dossier|articles liés|les plus lus|vous aimerez aussi|pour aller plus loin|retrouvez|sondage|vidéo :|vidéo:',
  'lee también|leer también|lea también|leer más|lee más|te puede interesar|también te puede interesar|puede interesarte|ver también|vea también|mira también|más información|más sobre|más noticias|noticias relacionadas|relacionado|relacionada|sigue leyendo|lo más leído|le puede interesar|le recomendamos|no te pierdas|encuesta|vídeo:|video:',
);

/** What begins the boxes behind an article: all that follows belongs to them. */
export const AFTER_ARTICLE = list(
  "leave a reply|leave a comment|post a comment|add a comment|write a comment|join the conversation|join the discussion|about the author|about the authors|about the writer|your email address will not be published|what do you think|tell us what you think|have your say|from our partners|around the web|readers' comments|share this article|share this story|share this post|post navigation|previous post|next post|previous article|next article",
  'оставить комментарий|оставьте комментарий|добавить комментарий|написать комментарий|об авторе|об авторах|рассказать друзьям|ваш адрес email не будет опубликован|ваш адрес электронной почты не будет опубликован|предыдущая запись|следующая запись',
  'kommentar schreiben|kommentar verfassen|schreiben sie einen kommentar|schreibe einen kommentar|einen kommentar schreiben|diskutieren sie mit|über den autor|über die autorin|leserbriefe|leserkommentare|artikel teilen',
  "laisser un commentaire|laissez un commentaire|poster un commentaire|ajouter un commentaire|à propos de l'auteur|à propos de l'autrice|vos réactions|partager cet article",
  'deja un comentario|deja una respuesta|dejar un comentario|escribe un comentario|sobre el autor|sobre la autora|acerca del autor|opiniones de los lectores|comparte esta noticia',
);

/** The same as whole lines, but for a number: "14 réactions". */
export const AFTER_LABELS = list(
  'comments|comment|discussion|responses|replies|share this|комментарии|комментариев|комментария|комментарий|обсуждение|обсудить|поделиться|kommentare|kommentar|diskussion|zur person|commentaires|commentaire|réactions|réagir|comentarios|comentario',
);

/** How a publisher asks readers for something; one such sentence marks a short block. */
export const PROMPTS = list(
  "sign up|subscribe|join our|join us|follow us|follow @|like us|get our|get the latest|grab our|download our|download the|support our|support us|donate|become a member|become a subscriber|become a supporter|become a friend|become a patron|be first to like|be the first to|this post is also available|this article is also available|read this in|also available in|listen to this|listen to the article|gift this|save this article|bookmark this|your email address will not|we use cookies|this site uses|this website uses|by signing up|by subscribing|enable javascript|please enable|you have read|you've read|log in to|sign in to|already a subscriber|create an account|skip to|back to top|report an error|report a typo|report a mistake|did you spot|spotted a|spotted an|noticed a mistake|correct an error|required fields are marked|enjoying this|enjoyed this|if you enjoyed|if you liked|liked this|like this story|like this article|like what you|love this story|want more|never miss|help us|stay up to date|turn on notifications|have a story|got a story|got a tip|tell us|send us|to continue reading|click here|don't have an account",
  'подпишитесь|подписывайтесь|подписаться|поделитесь|поддержите|поддержать нас|помогите нам|рассказать друзьям|расскажите друзьям|нашли ошибку|нашли опечатку|заметили ошибку|сообщить об ошибке|выделите|слушать статью|версия для печати|мы используем файлы cookie|присоединяйтесь|эта статья доступна|этот материал доступен|включить уведомления|включите уведомления|оформить подписку|оформите подписку|вступайте|скачайте|установите приложение|зарегистрируйтесь|войдите|понравился|понравилась|понравилось|хотите получать|хотите больше|пишите нам|присылайте|купить билет',
  'abonnieren sie|jetzt abonnieren|jetzt testen|jetzt anmelden|jetzt lesen|melden sie sich|folgen sie|artikel anhören|artikel drucken|artikel teilen|unterstützen sie|spenden sie|wir verwenden cookies|fehler gefunden|fehler entdeckt|zur startseite|zum newsletter|laden sie|testen sie|ihnen gefällt|hat ihnen der|hat ihnen dieser|verpassen sie|schreiben sie uns|dieser artikel ist auch',
  "abonnez-vous|s'abonner|inscrivez-vous|suivez-nous|suivez|partagez|soutenez|faites un don|offrir cet article|signaler une erreur|nous utilisons des cookies|recevez|rejoignez|téléchargez|écouter cet article|connectez-vous|proposez|cet article est également|vous avez aimé|ne manquez|écrivez-nous",
  'suscríbete|suscríbase|apúntate|regístrate|síguenos|comparte esta|comparte este|apóyanos|haz tu donación|haz una donación|únete|hazte|recibe nuestr|recibe las|recibe cada|recibe en tu|descarga la app|descarga nuestra|utilizamos cookies|este artículo está disponible|esta noticia está disponible|regala este|quieres recibir|has visto un error|inicia sesión|no te pierdas|escríbenos|te ha gustado',
);

/** Labels of tools: a line of a few words that begins so and is no sentence. */
export const TOOLS = list(
  'share|tweet|print|email|advert|newsletter|newsletters|copy link|save|bookmark|listen|close|caption|menu|search|log in|sign in|read aloud|text size|font size|likes|views|comments|facebook|twitter|whatsapp|telegram|contents|table of contents',
  'поделиться|печать|слушать|сохранить|закрыть|просмотров|просмотры|читать в|читать на|содержание|вконтакте|рассылка',
  'teilen|drucken|merken|vorlesen|anhören|schließen|kommentieren|inhalt|merkliste',
  'partager|imprimer|écouter|enregistrer|fermer|sommaire|commenter',
  'compartir|imprimir|escuchar|guardar|cerrar|boletín|índice|comentar',
);

/** Labels of advertisements, alone on a line or with a dash or colon before what is advertised. */
export const ADVERTS = list(
  'advertisement|advertising|sponsored|sponsored content|promoted|paid content|реклама|на правах рекламы|партнерский материал|партнёрский материал|ставка дня|anzeige|werbung|publicité|contenu sponsorisé|publicidad|contenido patrocinado|publirreportaje',
);

/** What opens a line of byline, date, source or reading time; never a sentence. */
export const HEAD_LINES = list(
  'by|written by|reporting by|words by|text by|published|posted|updated|last updated|last modified|modified|first published|photo|image|picture|illustration|credit|read time|reading time|estimated reading|share|category|filed under|source|author|date|section|location',
  'автор|авторы|текст|фото|иллюстрация|опубликовано|обновлено|время чтения|читать|источник|дата|рубрика|раздел|снимок|изображение|город',
  'von|text|stand|veröffentlicht|aktualisiert|foto|bild|lesezeit|ca.|quelle|autor|autorin|rubrik|ressort',
  'par|texte|publié|mis à jour|modifié|crédit|temps de lecture|lecture|auteur|rubrique|le',
  'por|texto|publicado|actualizado|imagen|tiempo de lectura|lectura|fuente|autora|redacción|sección',
);

/** What opens the lines behind the last paragraph. */
export const TAIL_LINES = list(
  'reporting by|editing by|additional reporting|with reporting|contact:|contact us|contact the author|source:|sources:|copyright|©|(c)|this article was|this story was|this article originally|first published|follow @|follow us|tags|topics:|filed under|image:|for more information|for more on|for more news|to contact|do you have|email:|the views expressed|the opinions expressed|opinions expressed|views expressed|provided by|our standards|more information:|section:|corrections:',
  'источник:|источники:|теги|метки|фото:|снимок:|автор:|все права защищены|рубрика|раздел:|мнение автора|мнение редакции|мнения авторов|опубликовано|при подготовке материала',
  'quelle:|quellen:|schlagwörter|schlagworte|themen:|stichwörter|foto:|bild:|alle rechte vorbehalten|mit material von|rubrik|die hier geäußerten',
  "mots-clés|photo :|crédit :|tous droits réservés|avec afp|avec l'afp|étiquettes|rubrique|les opinions exprimées",
  'fuente:|fuentes:|etiquetas|archivado en|imagen:|todos los derechos reservados|con información de|sección:|las opiniones expresadas|temas:',
);
