import type { SiteAdapter } from './site-adapter.ts';

/** www.infoq.com in all its languages: server-rendered, with the same layout since 2019. */
export const infoqCom: SiteAdapter = {
  id: 'infoq-com',
  hosts: ['www.infoq.com'],
  articles: [
    /^(?:\/[a-z]{2})?\/news\/\d{4}\/\d{2}\/[^/]+\/?$/,
    // A slug contains a letter: /articles/2/ is the second page of the list.
    /^(?:\/[a-z]{2})?\/(?:articles|podcasts|presentations|interviews|minibooks)\/(?!(?:all|popular|latest)\/?$)(?=[^/]*[a-z])[^/]+\/?$/i,
  ],
  recordings: /\/(?:podcasts|presentations|interviews)\//,
  lang: 'en',
  editions: { fr: 'fr', br: 'pt-BR', pt: 'pt', es: 'es', jp: 'ja' },
  // On pages of 2019 to 2024.
  fields: { authors: '#cr_item_author', lang: '#cr_item_lang' },
  // `Title - InfoQ`; in 2011 `InfoQ: Title`.
  titleSuffix: /\s*[-|–]\s*InfoQ(?:\s+\S+)?$|^InfoQ:\s*/,
  title: ['.article__heading h1', 'h1.heading', 'article h1'],
  content: ['.article__content', '.article__data'],
  // Title and text are in one container, the text in a separate row below.
  column: ['.container__inner:has(.article__main)'],
  summary: [],
  names: ['.author__link', '.author__name', 'ul.authors a', 'a.editorlink'],
  clutter: [
    { kind: 'banner', selector: '.promo, .header__bottom__events, .newsletter-popup, #psa-note, .ab_detect' },
    { kind: 'toolbar', selector: '.article__actions, #toastContainer' },
    { kind: 'audio', selector: '.article__listen, #audio-player' },
    { kind: 'comments', selector: '#theCommentsSection', item: '.comment__li, .comments__boxes > li' },
    { kind: 'comments', selector: '#replyPopup, #editCommentPopup, #messagePopup' },
    { kind: 'related', selector: '.related__group, .article__fromTopic, .related__content', item: '.card__title' },
    // September 2024: a sponsor's notice above the title (a link through the site's own click counter), Write for InfoQ
    // next to the text.
    { kind: 'promotion', selector: '.actions__right .notice, .cta_write_infoq, div[data-nosnippet]:not(:has(h2))' },
    { kind: 'promotion', selector: '.related__vc, .f_rvcbox, .contentRatingWidget, .newsletter, .article__translated' },
    { kind: 'sidebar', selector: '.article__more, .f_article_rightbar' },
    { kind: 'header', selector: 'header.header, .intbt, .crumbs' },
    { kind: 'footer', selector: 'footer.footer' },
  ],
  contentClutter: [
    '.contentRatingWidget',
    '.article__fromTopic',
    '.related__group',
    '.related__vc',
    '.rvc__list',
    '.nocontent',
    '.show-more',
    '.show-less',
    '.newsletter',
    '.widget__head',
    'input:not(li *, td *, th *, [readonly], [disabled])',
  ],
};
