// In Portuguese, with some Spanish. See alternatives.ts for the format and zh.ts for the purpose of each name.

// Names and facts around a title

export const translatorLabels = 'tradutore?s?|traductore?s?';
export const authorLabels = 'autore?s?|de';
export const translatorPhrases = 'traduzido por|traducido por';
export const otherPhrases = 'revisado por';
export const authorPhrases = 'por|escrito por';
export const originalLabels =
  '(?:ver|veja|leia)(?:o)?(?:artigo)?original|(?:verel)?(?:artículo)?original(?:eninglés)?[:：]?$';

// Headings and labels within a text

export const captionLabels = 'Figura|Fonte';
export const authorHeadings = 'sobre o autor|sobre os autores';

// Buttons

export const articleButtons =
  'imprimir curtir gostei favorito favoritos compartilhar salvar lerdepois comentário comentários';

// Comments

export const commentHeadings = 'Comentários(?:dacomunidade)?';
export const commentButtons = 'Publicar|Enviar';
export const replyButtons = 'Responder';

// Added by the site around a text

export const siteRelatedHeadings = 'Conteúdo(?:Editorial|Patrocinado)Relacionado';
export const relatedHeadings = 'Conteúdos?Relacionados?';
export const machineSummaries = 'resumo.{0,10}por.{0,2}IA';
export const ratingHeadings = 'avaliee';
export const languageNames = 'português|español';
export const readIn = '(?:leia|ler|leer)(?:este|esta|conteúdo|artigo|o)*(?:em|en)';
export const siteOffers = 'abrirno(?:app|aplicativo)|gorjeta|[uú]til\\?';
export const signIn = '\\bentrar\\b';
export const loading = 'carregando';

// Excerpts and error pages

export const theRest = 'para continuar lendo';
export const notFound = '(?:p[aá]gina|artigo)n[aã]oencontrad[ao]';
