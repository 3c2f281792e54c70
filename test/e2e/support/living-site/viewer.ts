// The site's viewer: a read-only ProseMirror, and the same text as rendered by the server.
import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Block } from './articles.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    text: { group: 'inline' },
    paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', { 'data-type': 'paragraph' }, 0] },
    heading: { group: 'block', content: 'inline*', toDOM: () => ['h2', { 'data-type': 'heading' }, 0] },
    code: { group: 'block', content: 'text*', code: true, toDOM: () => ['pre', ['code', 0]] },
    list: { group: 'block', content: 'item+', toDOM: () => ['ul', { 'data-type': 'bulletedlist' }, 0] },
    item: { content: 'paragraph', toDOM: () => ['li', { 'data-type': 'listitem' }, 0] },
  },
});

export function docOf(blocks: readonly Block[]): Node {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const content = blocks.map((block) =>
    block.type === 'list'
      ? { type: 'list', content: block.items.map((text) => ({ type: 'item', content: [paragraph(text)] })) }
      : { type: block.type, content: [{ type: 'text', text: block.text }] },
  );
  return schema.nodeFromJSON({ type: 'doc', content });
}

export function mountViewer(place: ConstructorParameters<typeof EditorView>[0], blocks: readonly Block[]): EditorView {
  const state = EditorState.create({ doc: docOf(blocks) });
  return new EditorView(place, { state, editable: () => false });
}

/** Adds a paragraph at the end, like the viewer itself. */
export function appendParagraph({ state, dispatch }: EditorView, text: string): void {
  const { tr } = state;
  dispatch(tr.insert(tr.doc.content.size, schema.node('paragraph', null, schema.text(text))));
}

/** The markup of a text, for use without a document. */
export function renderDoc(node: Node): string {
  if (node.isText) return escapeText(node.text ?? '');
  const inner = node.children.map(renderDoc).join('');
  const { toDOM } = node.type.spec;
  return toDOM ? renderSpec(toDOM(node), inner) : inner;
}

function renderSpec(spec: DOMOutputSpec, inner: string): string {
  if (!Array.isArray(spec)) return inner;
  const [tag, ...rest]: unknown[] = spec;
  const [first] = rest;
  const hasAttributes = typeof first === 'object' && first !== null && !Array.isArray(first);
  const attributes = Object.entries(hasAttributes ? first : {}).map(([name, value]) => ` ${name}="${value}"`);
  const children = rest
    .slice(hasAttributes ? 1 : 0)
    .map((one) => (Array.isArray(one) ? renderSpec(['p', 0], inner) : inner));
  return `<${tag}${attributes.join('')}>${children.join('')}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
