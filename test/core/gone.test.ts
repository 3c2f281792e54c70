import { expect, it } from 'vitest';
import { saysGone } from '../../src/core/gone.ts';

it.each([
  '404',
  '404 Not Found',
  '抱歉，你访问的页面不存在',
  '该文章已被删除',
  '文章已下线',
  '没有找到您要的内容',
  'Page not found',
  'The page you requested could not be found.',
  'This article is no longer available',
  'ページが見つかりません',
])('%s says that there is no article', (line) => {
  expect(saysGone(line)).toBe(true);
});

it.each([
  '加载中',
  '404 张照片',
  '评论已删除',
  '页面加载性能',
  '这一节讲为什么返回 404 的时候，网关会把页面不存在当成一次普通的重定向来处理，并且记一条日志',
  'Not found in Go: how errors.Is walks the tree',
])('%s does not', (line) => {
  expect(saysGone(line)).toBe(false);
});
