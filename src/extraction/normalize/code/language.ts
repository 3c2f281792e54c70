/** Attributes that name a language. */
const languageAttributes = ['data-lang', 'data-language', 'data-code-language', 'data-mode-id', 'lang'];

const languageNames =
  /^(?:java|kotlin|scala|javascript|js|typescript|ts|python|py|go|golang|rust|c|c\+\+|cpp|c#|csharp|php|ruby|swift|sql|bash|shell|sh|yaml|yml|json|xml|html|css|dockerfile|protobuf|diff|properties|text|plain|plaintext|objective-?c|lua|perl|groovy|toml|ini|markdown|md|makefile|powershell|dart|haskell|elixir|erlang|clojure|r|matlab|nginx|vue|jsx|tsx|graphql|http|console)$/i;

export function isLanguageName(text: string): boolean {
  return languageNames.test(text);
}

/**
 * Class names of a language. After `language-` and the like any name is one, after `highlight-` and the like only known
 * ones.
 */
const languageClass = /^(?:language|lang|highlight-source|brush:?)[-_:]([a-z][\w+#-]*)$/i;
const boxClass = /^(?:highlight|syntax|code)[-_:]([a-z][\w+#-]*)$/i;

/** Names after these prefixes that are not languages. */
const notLanguage =
  /^(?:block|wrap|wrapper|highlight|panel|box|container|copy|toolbar|lines?|area|none|content|body|source)$/i;

/** `language-java`, `lang-java`, `brush: java`, `hljs java`. */
function languageOfClass(classes: string): string | undefined {
  const names = classes.replace(/\bbrush:\s*/i, 'brush:').split(/[\s;]+/);
  const prefixed = names.map((name) => languageClass.exec(name)?.[1]).find((name) => name && !notLanguage.test(name));
  const boxed = names.map((name) => boxClass.exec(name)?.[1]).find((name) => name && isLanguageName(name));
  if (prefixed || boxed) return prefixed ?? boxed;
  return names.some((name) => /^(?:hljs|prettyprint|prism|highlight|syntaxhighlighter)$/.test(name))
    ? names.find(isLanguageName)
    : names.find((name) => name === 'mermaid');
}

/** Whether it is a box around a single code block, without text other than a caption. */
function isCodeBox(box: Element): boolean {
  if (!/^(?:DIV|FIGURE|SECTION)$/.test(box.tagName) || !box.parentElement) return false;
  return (
    box.querySelectorAll('pre').length === 1 && !box.querySelector('p, img, ul, ol, h1, h2, h3, h4, h5, h6, blockquote')
  );
}

/** Longer than the tag of a natural language. */
const isNoTongue = /^[a-z][\w+#]{3,}$/i;

/** Values that editors write if the author did not choose a language. */
const isNoLanguage = /^(?:text|plain|plaintext|none|auto)$/i;

/** The language that the page declares, in lower case: on the block, its code or the wrapper; `undefined` if none. */
export function readCodeLanguage(block: Element, wrapper: Element = block): string | undefined {
  const places = [...block.querySelectorAll('code'), block];
  for (let at = block.parentElement; at && (wrapper.contains(at) || isCodeBox(at)); at = at.parentElement)
    places.push(at);
  for (const place of places) {
    for (const name of languageAttributes) {
      const value = place.getAttribute(name)?.trim();
      if (value && (name !== 'lang' || isLanguageName(value) || isNoTongue.test(value)))
        return isNoLanguage.test(value) ? undefined : value.toLowerCase();
    }
    const named = languageOfClass(place.getAttribute('class') ?? '');
    if (named) return named.toLowerCase();
  }
  return undefined;
}
