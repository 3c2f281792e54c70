import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readLanguage } from '../../../src/extraction/metadata/language.ts';
import { infoqCn } from '../../../src/sites/infoq-cn.ts';
import { infoqCom } from '../../../src/sites/infoq-com.ts';

const hans = '这个团队花了一年时间，把订单服务从单体里拆出来，现在他们说，如果再来一次，还会这样做。';
const hant = '這個團隊花了一年時間，把訂單服務從單體裡拆出來，現在他們說，如果再來一次，還會這樣做。';
const taiwan = '這個團隊把使用者資料庫搬到新的伺服器，程式沒有改動，現在他們說，下一次還會這樣選擇。';
const english = 'The team moved its orders out of the monolith and would do the same again if it had to. '.repeat(2);
const japanese =
  'このチームは一年をかけて注文サービスをモノリスから切り出した。もう一度やるとしても、同じようにすると彼らは言う。';

it.each<[string, string, typeof infoqCn, string, string]>([
  ['simplified characters', hans, infoqCn, '', 'zh-CN'],
  ['traditional characters', hant, infoqCn, '', 'zh-Hant'],
  ['traditional characters in the wording of Taiwan', taiwan, infoqCn, 'zh-CN', 'zh-TW'],
  ['traditional characters on a page whose language names a region', hant, infoqCn, 'zh-HK', 'zh-HK'],
  ['simplified characters on a page whose language names another region', hans, infoqCn, 'zh-TW', 'zh-CN'],
  ['a quote of traditional characters in simplified text', hans.repeat(3) + hant, infoqCn, '', 'zh-CN'],
  ['a few words', '發佈了', infoqCn, '', 'zh-CN'],
  ['traditional characters of the other site', hant, infoqCom, 'en', 'zh-Hant'],
  ['English', english, infoqCn, 'zh-CN', 'en'],
  ['English with a few words of Chinese', 'Seats are few, so hurry. 太好了！看这里，这里。', infoqCom, 'en', 'en'],
  ['Japanese', japanese, infoqCom, 'en', 'ja'],
])('%s', (_, text, site, said, tag) => {
  const { document } = new JSDOM(`<html${said ? ` lang="${said}"` : ''}><body></body></html>`).window;
  expect(readLanguage(document, site, `https://${site.hosts[0]}/article/one`, text.replace(/\s/g, ''))).toBe(tag);
});
