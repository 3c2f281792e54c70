// In English. See alternatives.ts for the format and zh.ts for the purpose of each name.

// Names and facts around a title

export const translatorLabels = 'translators?';
export const otherLabels = 'reviewers?|editors?|planners?|proofreaders?|interviewees?|guests?';
export const authorLabels = 'authors?';
export const topicLabels = 'topics?|tags?';
/** Phrases before a name that begins with a capital; they need no colon. */
export const translatorPhrases = 'translated by';
export const otherPhrases =
  'podcast with|interview with|with|(?!(?:written|presented|posted|translated|(?:co-)?authored|contributed)\\b)[a-z-]+ed by';
export const authorPhrases = '(?:written|presented|posted|(?:co-)?authored|contributed) by|by';
export const nameButtons = 'follow(?:ing)?';
export const subjectWords = 'architecture|devops|cloud|data|engineering|culture|methods';
export const subjects = 'InfoQ|AI.*|news|by|on';
export const onDay = '\\bon';
export const publishedWords = 'published|posted';
export const changedWords = 'updated|modified|edited';
export const readingFacts = 'min(?:ute)?s? read';
export const notInSummary = '^by\\b|min read';
export const originalLabels = '(?:viewthe)?original(?:article|post|source)?[:：]?$|viewtheoriginal';

// Headings and labels within a text

export const authorHeadings = 'about the authors?';
export const tailWords = 'About the Authors?|References?\\b|Resources\\b|Further reading|Acknowledge?ments?|Notes?\\b';
export const captionLabels =
  '(?:(?:Image|Photo|Picture)\\s)?(?:Source|Credits?)|Figure|Fig\\.?|Table|Diagram|Image|Photo|Picture';
export const captionVerbs = '(?:show|illustrate|depict|display|summarize|list|compare|describe)s';
export const notHeadings = 'Figure|Fig\\.|Table|Listing';
export const speakers = 'Q|A|InfoQ';
export const listingLabels = 'Listing';

/** Label of the place where a talk was given. */
export const recordedLabels = 'recorded(?:at|on)';

/** Before the names of services where an episode can be heard. */
export const subscribeWords = 'subscribe|listen|follow';

// Buttons

export const copyButtons = 'copycode|copied!?|copytocliboard|copytoclipboard';
export const codeButtons = 'copy|run|expand|collapse|wrap';
export const contentsLabels = '(?:tableof)?contents:?|onthispage';
export const foldButtons = 'show|hide|more|less|expand|collapse|menu|toggle|view|read|see';
export const articleButtons =
  'like likes print prints bookmark bookmarks share sharethis sharearticle sharethisarticle save saves saved listen follow tweet post email e-mail ' +
  'mail comment comments replies reply discuss download tags copylink linkedin facebook twitter reddit hackernews x readlater myreadinglist ' +
  'readinglist addto on or';

// Comments

export const commentHeadings = '(?:Community)?comments';
export const countedComments = 'comments?';
export const commentButtons = 'Post|Post(?:comment|message)|Reply|Submit';
export const noComments = 'Watchthread';
export const replyButtons = 'Reply';
export const commentWords = 'comment';

// Added by the site around a text

export const siteRelatedHeadings =
  'RelatedEditorial|RelatedSponsoredContent|RelatedSponsors?|(?:Related)?VendorContent|EducationalContent|PopularacrossInfoQ|' +
  'YouMayAlsoLike|InfoQEvents';
export const relatedHeadings = 'RelatedContent';
/** Headings and the beginnings of the paragraphs below them, the same on every page. */
export const closingHeadings = 'Moreaboutourpodcasts|Previouspodcasts|(?:Inspiredbythiscontent\\?)?WriteforInfoQ\\.?';
export const closingParagraphs = 'Youcankeepup-to-datewiththepodcasts|WritingforInfoQhas|Feedyourcuriosity';
export const promotionHeadings =
  "(?:The)?InfoQ(?:SoftwareArchitects['’])?Newsletter|WriteforInfoQ|FollowusonInfoQ|Followuson";
export const machineSummaries =
  'AI.{0,10}(?:summary|overview)[:：]?|AI(?:highlights|keypoints)|(?:summar(?:y|ized)|generated)byAI|TL;?DR[(（]AI.{0,12}';
export const besideTopics = 'Related|Sections?|Topics?|Tags?|Categor(?:y|ies)';
export const viewsBefore = 'views?';
export const viewsBehind = 'views?';
export const ratingHeadings = 'rat(?:e(?:this|the)?|ings?)(?:article|content|post)?$';
export const languageNames = 'english|deutsch|german|french|portuguese|japanese|spanish';
/** In a link to the page in another language, before the name of that language. */
export const readIn = '(?:read|view|this)(?:this|the|item|article|news)*in';
export const siteOffers = 'openinapp|(?:help|use)ful\\?|listentothisarticle|downloadmp3';
export const sold =
  'Register now|Buy now|Early bird|Save (?:\\d|your (?:spot|seat|place))|discount|^Advertisement|^Sponsored';
export const invitations = 'go|view|learn|join|see';
export const signIn = '\\b(?:sign|log)[ -]?in\\b';
export const newsletters = 'newsletter|subscribe';
export const consent = 'cookie';
export const rightsStart = 'allrightsreserved';
export const rights = 'rightsreserved';
export const boilerplate =
  '(?:Showmore|Showless)+|Seemorepresentationswithtranscripts|Thiscontentisinthe[^,.]{2,40}topic';
export const footerMarks = '©|Copyright';
export const loading = 'loading';

// Excerpts and error pages

export const gates = '\\b(?:(?:log|sign)[ -]?(?:in|up)|subscribe|subscribers?|members?|membership)\\b';
export const theRest =
  '\\b(?:(?:continue|keep) reading|read the (?:rest|full|whole|entire)|the rest of (?:this|the) (?:article|story)|full (?:article|story))\\b';
export const apologies = "sorry|oops|uh-?oh|we[’']?re(?:very)?sorry";
export const errorWords = 'error|http';
/** `notFound` may follow an apology or a 404 code; `isLost` is a sentence and may follow an apology. */
export const notFound = '(?:page|article|file)?notfound';
export const isLost =
  "(?:the|this|that)(?:page|article|content|link|url)(?:that)?(?:you.{2,30})?(?:(?:is|was)notfound|(?:could|can)(?:[’']?t|not)befound|" +
  "does(?:n[’']?t|not)exist|is(?:no|n[’']?t|not)(?:longer)?(?:available|here)|hasbeen(?:removed|deleted)|nolongerexists)|" +
  "(?:we)?(?:can|could)(?:[’']?t|n[’']?t|not)(?:seemto)?find(?:the|that|this)?(?:page|article)(?:you.{2,20})?";
