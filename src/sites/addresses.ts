// What is known of the addresses that InfoQ's pages link to. Each was seen on pages of the months given.

/** A host of InfoQ itself or below it: conferences and static files are on subdomains. */
export function isInfoqHost(host: string): boolean {
  return /(?:^|\.)infoq\.(?:cn|com)$/.test(host);
}

/** The start of an address with a scheme, or without one where the address is relative to the site. */
const onSite = '^(?:(?:https?:)?\\/\\/(?:www|xie)\\.infoq\\.c(?:n|om))?\\/';

/** Courses, which are sold on subdomains of Geekbang (2019 to September 2026). */
const shops = '(?:time|b|u)\\.geekbang\\.org';

/**
 * Conferences: on subdomains of infoq.cn and infoq.com, and QCon's own domains (2019 to September 2026; qcon.ai since
 * 2024).
 */
const conferences =
  '(?:con|qcon|aicon|fcon|archsummit|gmtc|live|devsummit)\\.infoq\\.c(?:n|om)|' +
  'qcon(?:sf|london|newyork)?\\.com|(?:[\\w-]+\\.)?(?:qconferences\\.com|qcon\\.ai)';

/** Matches an address whose whole host is one of the pattern's. */
const onHost = (hosts: string) => new RegExp(`^(?:https?:)?\\/\\/(?:${hosts})(?![\\w.-])`, 'i');

/** Courses: a picture without text that links to them is an advertisement. */
export const shopAddress = onHost(shops);

/** Conferences and courses: links to them outside of the text are promotions. */
export const promotedAddress = onHost(`${shops}|${conferences}`);

/** E-books, also of the other editions (/cn/minibooks/…, until 2017; /minibook/… on infoq.cn). */
export const ebookAddress = new RegExp(`${onSite}(?:\\w\\w\\/)?minibooks?\\/.`, 'i');

/** Addresses that count visits for a sponsor (infoq.com in September 2024, infoq.com/cn from 2015 to 2017). */
export const sponsorAddress = new RegExp(
  `${onSite}(?:url\\/[a-z]\\/|(?:cn\\/)?vendorcontent\\/|infoq\\/url\\.action)`,
  'i',
);

/** Newsletters (infoq.com in September 2024). */
export const newsletterAddress = new RegExp(`${onSite}[\\w-]*newsletter\\b`, 'i');

/** An article on any of InfoQ's sites. */
export const articleAddress = /\/(?:article|articles|news|video|talk|podcasts|presentations|minibooks?)\/[^/]/;

/** A topic or a tag (infoq.cn and xie.infoq.cn since 2019, infoq.com since 2019). */
export const topicAddress = /^(?:\w+:)?(?:\/\/[^/]*)?\/(?:topics?|tag|theme)\/[^/]/;

/** A person's page (infoq.com/profile since 2019, xie.infoq.cn/u since 2019). */
export const personAddress = /^https?:\/\/(?:[\w-]+\.)*infoq\.c(?:n|om)\/(?:\w\w\/)?(?:profile|u)\//;

/** The target of an address that passes visits on (`/link?target=…`, infoq.cn since 2019); `undefined` if it is none. */
export function readLinkTarget({ hostname, pathname, searchParams }: URL): string | undefined {
  if (!isInfoqHost(hostname) || !/^\/link\/?$/.test(pathname)) return undefined;
  const target = searchParams.get('target') ?? '';
  return /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target).href : undefined;
}
