import type { PageWords } from './page-words.ts';

export const portuguese: PageWords = {
  lang: 'pt',
  readMore:
    'leia também|leia mais|ler mais|leia ainda|saiba mais|veja também|veja mais|veja ainda|continue lendo|continua depois da publicidade|continua após a publicidade|notícias relacionadas|artigos relacionados|relacionadas|mais lidas|mais notícias|mais sobre|você pode gostar|pode interessar|recomendado|não perca|enquete:|vídeo:',
  afterArticle:
    'deixe um comentário|deixe uma resposta|deixe seu comentário|escreva um comentário|comente esta|sobre o autor|sobre a autora|o seu endereço de email não|o seu endereço de e-mail não|compartilhe esta notícia|post anterior|próximo post',
  afterLabels: 'comentários|comentário|discussão|compartilhe',
  prompts:
    'inscreva-se|assine|siga-nos|siga o|siga a|compartilhe|partilhe|apoie|faça uma doação|baixe o aplicativo|baixe o app|descarregue|cadastre-se|registe-se|receba as|receba os|receba no|quer receber|utilizamos cookies|usamos cookies|este site utiliza|este artigo está disponível|encontrou um erro|viu algum erro|faça login|gostou do|gostou da|gostou deste|gostou desta|participe do|participe da|clique aqui',
  tools: 'compartilhar|partilhar|imprimir|ouvir|salvar|guardar|fechar|comentar|índice|sumário|boletim',
  adverts: 'publicidade|conteúdo patrocinado|anúncio|informe publicitário',
  byline: 'por',
  headLines:
    'texto|publicado|publicada|atualizado|atualizada|última atualização|foto|imagem|tempo de leitura|leitura|fonte|autor|autora|data|redação|seção|secção',
  tailLines:
    'fonte:|fontes:|etiquetas|tags|tópicos:|assuntos:|foto:|imagem:|todos os direitos reservados|com informações de|com informações da|com informações do|edição:|as opiniões expressas',
  notes: 'todos os direitos reservados|publicado originalmente',
  authorVerbs: 'é|escreve|trabalha|cobre|vive|mora|jornalista',
  reading: 'leitura|ler',
  minutes: 'min',
  pictures: 'foto|fotos|fotografia|imagem|ilustração|crédito|créditos',
  by: 'de|por',
};
