/** Attributes that name a language. */
const languageAttributes = ['data-lang', 'data-language', 'data-code-language', 'lang'];

const languageNames =
  /^(?:java|kotlin|scala|javascript|js|typescript|ts|python|py|go|golang|rust|c|c\+\+|cpp|c#|csharp|php|ruby|swift|sql|bash|shell|sh|yaml|yml|json|xml|html|css|dockerfile|protobuf|diff|properties|text|plain|plaintext|objective-?c|lua|perl|groovy|toml|ini|markdown|md|makefile|powershell|dart|haskell|elixir|erlang|clojure|r|matlab|nginx|vue|jsx|tsx|graphql|http|console)$/i;

export function isLanguageName(text: string): boolean {
  return languageNames.test(text);
}

const languageClass =
  /(?:^|\s)(?:language|lang|highlight-source|highlight|brush:?|syntax|code)[-_:\s]\s*([a-z][\w+#-]*)/i;

/** The language that the page names: on the block, its code or the wrapper. */
export function readLanguage(block: Element, wrapper: Element = block): string | undefined {
  const places = [...block.querySelectorAll('code'), block];
  for (let at: Element | null = block.parentElement; at && wrapper.contains(at); at = at.parentElement) places.push(at);
  for (const place of places) {
    for (const name of languageAttributes) {
      const value = place.getAttribute(name)?.trim();
      if (value && (name !== 'lang' || isLanguageName(value))) return value.toLowerCase();
    }
    const classes = place.getAttribute('class') ?? '';
    const named =
      languageClass.exec(classes)?.[1] ??
      (/\b(?:hljs|prettyprint|prism)\b/.test(classes) ? classes.split(/\s+/).find(isLanguageName) : undefined);
    if (
      named &&
      !/^(?:block|wrap|wrapper|highlight|panel|box|container|copy|toolbar|line|lines|area|none|content|body)$/i.test(
        named,
      )
    )
      return named.toLowerCase();
  }
  return undefined;
}
