import { expect, it } from 'vitest';
import { isNotFoundMessage } from '../../src/extraction/error-page.ts';

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
  '該文章已被作者刪除。',
  '很抱歉，您访问的页面不存在或已删除！',
  "Sorry, we can't find the page you're looking for.",
  'We’re sorry, the page you were looking for does not exist',
  'Oops! Page not found.',
  'Page introuvable',
])('%s says that there is no article', (line) => {
  expect(isNotFoundMessage(line)).toBe(true);
});

it.each([
  '加载中',
  '404 张照片',
  '评论已删除',
  '页面加载性能',
  '这一节讲为什么返回 404 的时候，网关会把页面不存在当成一次普通的重定向来处理，并且记一条日志',
  'Not found in Go: how errors.Is walks the tree',
  '文章不存在时如何返回 404',
  '页面不存在的原因有三个',
  '为什么你的文章被删除了？',
  '没有找到更好的内容',
  'Page not found: designing better errors',
])('%s does not say so', (line) => {
  expect(isNotFoundMessage(line)).toBe(false);
});
