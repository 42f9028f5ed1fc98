import type { PageWords } from './page-words.ts';

export const spanish: PageWords = {
  lang: 'es',
  readMore:
    'lee también|leer también|lea también|leer más|lee más|te puede interesar|también te puede interesar|puede interesarte|ver también|vea también|mira también|más información|más sobre|más noticias|noticias relacionadas|relacionado|relacionada|sigue leyendo|lo más leído|le puede interesar|le recomendamos|no te pierdas|encuesta|vídeo:|video:',
  afterArticle:
    'deja un comentario|deja una respuesta|dejar un comentario|escribe un comentario|sobre el autor|sobre la autora|acerca del autor|opiniones de los lectores|comparte esta noticia',
  afterLabels: 'comentarios|comentario',
  prompts:
    'suscríbete|suscríbase|apúntate|regístrate|síguenos|comparte esta|comparte este|apóyanos|haz tu donación|haz una donación|únete|hazte|recibe nuestr|recibe las|recibe cada|recibe en tu|descarga la app|descarga nuestra|utilizamos cookies|este artículo está disponible|esta noticia está disponible|regala este|quieres recibir|has visto un error|inicia sesión|no te pierdas|escríbenos|te ha gustado',
  tools: 'compartir|imprimir|escuchar|guardar|cerrar|boletín|índice|comentar',
  adverts: 'publicidad|contenido patrocinado|publirreportaje',
  byline: 'por',
  headLines: 'texto|publicado|actualizado|imagen|tiempo de lectura|lectura|fuente|autora|redacción|sección',
  tailLines:
    'fuente:|fuentes:|etiquetas|archivado en|imagen:|todos los derechos reservados|con información de|sección:|las opiniones expresadas|temas:',
  notes: 'todos los derechos reservados|publicado originalmente',
  authorVerbs: 'es|escribe|trabaja|cubre|vive',
  reading: 'lectura|leer',
  minutes: 'min',
  pictures: 'foto|fotos|fotografía|imagen|ilustración',
  by: 'de|por',
};
