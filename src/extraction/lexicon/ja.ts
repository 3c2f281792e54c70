// In Japanese. See alternatives.ts for the format and zh.ts for the purpose of each name.

// Names and facts around a title

export const translatorLabels = '翻訳者?';
export const otherLabels = 'レビュ(?:ー者?|アー?)|査読者?|監(?:訳|修)者?|編集者?';
export const authorLabels = '著|作者・執筆者|執筆者|著者';
export const publishedWords = '投稿日|公開日';
export const changedWords = '最終更新';
export const originalLabels =
  '原文(?:[(（].{0,40}[)）])?へのリンク[:：]?$|原文リンク[:：]?$|原文はこちら(?:です)?[:：]?$';

// Headings and labels within a text

export const captionLabels = '図|出典';
export const authorHeadings = '著者について';
export const tailWords = '著者について';

// Buttons

export const copyButtons = 'コピー';
export const articleButtons = 'いいね 印刷 共有 保存 ブックマーク 後で読む あとで読む コメント';

// Comments

export const commentHeadings = 'コメント|コミュニティコメント';
export const commentButtons = '投稿する?';
export const replyButtons = '返信';
export const commentWords = 'コメント';

// Added by the site around a text

export const siteRelatedHeadings = '関連する(?:スポンサー)?コンテンツ';
export const relatedHeadings = '関連記事:?';
export const promotionHeadings = 'InfoQニュースレター';
export const machineSummaries = 'AIによる要約';
export const ratingHeadings = '(?:.{0,4}を)?評価(?:する)?$';
export const languageNames = '日本語';
export const readIn = 'この?(?:記事|コンテンツ)を';
/** After the language in such a link. */
export const readInEnd = 'で読む';
export const siteOffers = 'アプリで|投げ銭';
export const signIn = 'ログイン';
export const loading = '読み込み中';

// Excerpts and error pages

export const gates = 'ログイン|会員|有料';
export const theRest = '続き|全文|残り';
export const notFound =
  '(?:お探しの|指定された)?(?:ページ|記事)(?:は|が)(?:見つかりません(?:でした)?|存在しません|削除されました)';
