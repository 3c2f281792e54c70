/** How a family of languages is written, as far as its inks need to know. */
export interface Family {
  /** One alternative an ink, named after it; `word` is decided by the keywords and by what follows. */
  readonly pattern: RegExp;
  readonly keywords: ReadonlySet<string>;
  /** Keywords are written in any case, as in SQL. */
  readonly anyCase?: boolean;
}

// Every repetition is over a set of signs that excludes its end: no input makes these go back and forth.
const strings = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`;
const numbers = '(?<number>\\b(?:0[xXbBoO][\\da-fA-F_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)\\w?\\b)';
const word = '(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)';
const slashComments = '(?<comment>//[^\\n]*|/\\*[^*]*(?:\\*(?!/)[^*]*)*(?:\\*/)?)';
const hashComments = '(?<comment>#[^\\n]*)';

const build = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'gu');
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const cLike: Family = {
  pattern: build(
    slashComments,
    `(?<string>${strings}|\`(?:[^\`\\\\]|\\\\.)*\`)`,
    '(?<meta>@[\\p{L}_]\\w*|^#\\w+)',
    numbers,
    word,
  ),
  keywords: set(
    'abstract as async await break case catch chan class const continue data def default defer delete do else enum export extends extern final finally fn for foreach from func function go goto if impl implements import in instanceof interface internal is let loop match mod module mut namespace native new object of open operator override package private protected pub public readonly record return sealed select self static struct super switch this throw throws trait try type typedef typeof union unsafe use using val var virtual void volatile when where while with yield bool boolean byte char double float int long short string uint usize u8 u32 u64 i32 i64 f64 map',
  ),
};

const python: Family = {
  pattern: build(
    hashComments,
    `(?<string>[rbfuRBFU]{0,2}(?:"""[^"]*(?:"(?!"")[^"]*)*(?:""")?|'''[^']*(?:'(?!'')[^']*)*(?:''')?|${strings}))`,
    '(?<meta>@[\\p{L}_][\\w.]*)',
    numbers,
    word,
  ),
  keywords: set(
    'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield begin do end ensure module require rescue then unless until when',
  ),
};

const shell: Family = {
  pattern: build(
    '(?<comment>(?<=^|\\s)#[^\\n]*)',
    `(?<string>${strings})`,
    '(?<property>\\$\\{?\\w+\\}?)',
    '(?<attr>(?<=\\s)--?[a-zA-Z][\\w-]*)',
    numbers,
    word,
  ),
  keywords: set(
    'if then else elif fi for in do done while until case esac function return export local source sudo FROM RUN CMD COPY ADD ENV EXPOSE WORKDIR ENTRYPOINT ARG USER',
  ),
};

const sql: Family = {
  pattern: build('(?<comment>--[^\\n]*|/\\*[^*]*(?:\\*(?!/)[^*]*)*(?:\\*/)?)', `(?<string>${strings})`, numbers, word),
  keywords: set(
    'select from where and or not in is null as on join left right inner outer full cross group by order having limit offset insert into values update set delete create table index view drop alter add column primary key foreign references unique default constraint distinct union all case when then else end between like exists with explain partition over asc desc begin commit rollback int bigint varchar text timestamp date boolean if',
  ),
  anyCase: true,
};

const yaml: Family = {
  pattern: build(
    hashComments,
    '(?<property>(?<=^[ \\t]*(?:- )?)[\\w.$/-]+(?=\\s*[:=])|"(?:[^"\\\\\\n]|\\\\.)*"(?=\\s*:))',
    `(?<string>${strings})`,
    numbers,
    '(?<keyword>\\b(?:true|false|null|yes|no)\\b)',
  ),
  keywords: new Set(),
};

const markup: Family = {
  pattern: build(
    '(?<comment><!--[^-]*(?:-(?!->)[^-]*)*(?:-->)?)',
    '(?<tag></?[\\p{L}][\\w:.-]*|/?>)',
    '(?<attr>[\\w:@.-]+(?==["\']))',
    `(?<string>${strings})`,
  ),
  keywords: new Set(),
};

const diff: Family = {
  pattern: build(
    '(?<meta>^(?:@@|diff|index|---|\\+\\+\\+)[^\\n]*)',
    '(?<inserted>^\\+[^\\n]*)',
    '(?<deleted>^-[^\\n]*)',
  ),
  keywords: new Set(),
};

// Line starts count in these.
const byLine = ({ pattern, ...rest }: Family): Family => ({ ...rest, pattern: new RegExp(pattern.source, 'gmu') });

const families: readonly (readonly [RegExp, Family])[] = [
  [/^(?:py|python\d?|rb|ruby|elixir|r|julia|perl)$/, python],
  [/^(?:sh|bash|shell|zsh|console|docker|dockerfile|makefile|powershell|ps1|nginx)$/, byLine(shell)],
  [/^(?:sql|mysql|plsql|pgsql|hive|postgresql)$/, sql],
  [/^(?:ya?ml|toml|ini|properties|json|json5|http)$/, byLine(yaml)],
  [/^(?:html|xml|svg|vue|xhtml)$/, markup],
  [/^(?:diff|patch)$/, byLine(diff)],
  [
    /^(?:java|kotlin|kt|scala|groovy|javascript|js|jsx|mjs|typescript|ts|tsx|go|golang|rust|rs|c|cpp|c\+\+|h|hpp|cs|csharp|c#|php|swift|dart|objc|objective-?c|solidity|proto|protobuf|graphql|css|less|scss|lua|haskell|clojure|erlang)$/,
    byLine(cLike),
  ],
];

/** How a language is written; none for one that is not known. */
export function familyOf(language: string): Family | undefined {
  return families.find(([names]) => names.test(language.toLowerCase()))?.[1];
}
