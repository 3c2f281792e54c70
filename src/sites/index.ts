import type { SiteAdapter } from './adapter.ts';
import { infoqCn } from './infoq-cn.ts';
import { infoqCom } from './infoq-com.ts';
import { xie } from './xie.ts';

export const sites: readonly SiteAdapter[] = [infoqCn, xie, infoqCom];
