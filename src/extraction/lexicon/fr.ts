// In French. See alternatives.ts for the format and zh.ts for the purpose of each name.

// Names and facts around a title

export const translatorLabels = 'traducteurs?';
export const authorLabels = 'auteurs?';
export const translatorPhrases = 'traduit par';
export const otherPhrases = 'revu par|révisé par|relu par';
export const authorPhrases = 'par|écrit par';
export const originalLabels = "(?:lire|voir)(?:l['’])?(?:article)?originale?";

// Headings and labels within a text

export const authorHeadings = "[àa] propos d(?:e l[’']auteur|es auteurs)";

// Buttons

export const articleButtons =
  "imprimer j'aime j’aime favoris partager enregistrer lireplustard commentaire commentaires";

// Comments

export const commentHeadings = 'Commentaires(?:delacommunauté)?';
export const commentButtons = 'Publier|Envoyer';
export const replyButtons = 'Répondre';

// Added by the site around a text

export const siteRelatedHeadings = 'Contenu(?:éditorial|sponsorisé)associé';
export const relatedHeadings = 'Contenus?(?:associés?|relatifs?|similaires?)';
export const machineSummaries = 'résumé.{0,10}par.{0,2}IA';
export const ratingHeadings = 'évaluez?c';
export const languageNames = 'français';
export const readIn = '(?:lire)(?:ce|contenu|article)*(?:en)';
export const siteOffers = 'ouvrirdansl.app|pourboire|utile\\?';
export const signIn = '\\bconnexion\\b';
export const loading = 'chargement(?:encours)?';

// Excerpts and error pages

export const theRest = 'pour lire la suite';
export const notFound = "(?:cette|la)?(?:page|article)(?:demandée?)?(?:introuvable|nontrouvée?|n[’']existepas)";
