import { infoqCn } from './infoq-cn.ts';
import { infoqCom } from './infoq-com.ts';
import type { SiteAdapter } from './site-adapter.ts';
import { xie } from './xie-infoq-cn.ts';

export const sites: readonly SiteAdapter[] = [infoqCn, xie, infoqCom];
