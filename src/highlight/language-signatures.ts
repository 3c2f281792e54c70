/**
 * Patterns typical of only one language. A language is considered only if its pattern matches: grammars alone find
 * their keywords in any prose.
 */
export const languageSignatures: Readonly<Record<string, RegExp>> = {
  bash: /^#!.*\b(?:ba|z)?sh\b|^[ \t]*(?:if \[|for \w+ in .*; *do$|done\b|fi$|esac$|sudo \S|export \w+=|apt(?:-get)? \w|curl -|wget \S|docker [a-z]|kubectl \w|helm \w|npm \w|yarn \w|pip3? \w|git [a-z]|chmod [\d+]|mkdir -|rm -|tar -|brew \w|echo ["$])|^\$ [a-z.]/m,
  c: /^#include <[\w/]+\.h>|^#define \w|\b(?:printf|malloc|free|memcpy|sizeof) ?\(|\bstruct \w+ [*{]|\btypedef struct\b/m,
  cpp: /^#include <\w+>|\bstd::|\btemplate ?<|\bcout ?<<|^using namespace |\bnullptr\b|\b\w+::\w+\(.*[;{]$/m,
  csharp:
    /^[ \t]*using [A-Z][\w.]*;|^[ \t]*namespace [A-Z][\w.]*\s*[{;]|\bConsole\.Write|\{ get; |\basync Task\b|\[(?:Http\w+|Fact|Test|Serializable)\b/m,
  css: /^[ \t]*[.#@:]?[a-z][\w\-.:#>, *]*\{\s*\n(?:[ \t]*[a-z-]+[ \t]*:[^;{}\n]+;\s*\n)+[ \t]*\}/m,
  dart: /^import '(?:package|dart):|^[ \t]*@override$|\bWidget build\(|\bextends State(?:less|ful)Widget\b|\bFuture<[^>\n]*> \w+\([^)\n]*\) async\b|\basync\* \{|\brunApp\(/m,
  diff: /^@@ -\d+|^diff --git |^--- .*\n\+\+\+ /m,
  dockerfile: /^FROM \S+[\s\S]*^(?:RUN|CMD|COPY|ADD|ENTRYPOINT|WORKDIR|EXPOSE|ENV) \S/m,
  go: /^package \w+\s*$|^[ \t]*func (?:\(\w+ \*?[\w.[\]]+\) )?\w*\(.*\{$|\w :?= func\(|\bif err [!=]= nil\b|^[ \t]*\w+(?:, \w+)* := \S|\bfmt\.(?:Print|Errorf)/m,
  java: /^[ \t]*(?:import (?:static )?[a-z][\w.]*(?:\.\*)?;|package [a-z][\w.]*;)|\b(?:public|private|protected) (?:static |final |abstract |synchronized )*[\w<>[\], ?]+ \w+ ?\(|\bpublic (?:static |final |abstract )*(?:class|interface|enum|record) \w|@(?:Override|Autowired|Bean|Test|RestController)\b|\bSystem\.out\.print/m,
  javascript:
    /\b(?:const|let|var) [\w{[][^=\n]*= |\) => [{(\w]|\bfunction ?\w*\(.*\) ?\{|\brequire\(['"]|^import .* from ['"]|\bconsole\.log\(|\bmodule\.exports\b|^export (?:default|const|function|class) /m,
  json: /^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*\{\s*"[^"\n]*"\s*:)[\s\S]*[}\]]\s*$/,
  kotlin:
    /\bfun (?:<[^>\n]*> ?)?[\w.]+\(|\bdata class \w|\bcompanion object\b|\b(?:val|var) \w+: [A-Z]\w*\??(?: =|$)|\bby lazy\b/m,
  php: /<\?php|\$\w+->\w|^[ \t]*\$\w+ = .*;$|\bfunction \w*\(.*\$\w/m,
  properties:
    /^(?:[ \t]*(?:[#!].*)?\n)*[\w-]+(?:\.[\w-]+)+ *= *\S.*\n(?:(?:[ \t]*(?:[#!].*)?|[\w-]+(?:\.[\w-]+)* *=.*)(?:\n|$))+$/,
  protobuf: /^[ \t]*syntax = "proto\d|^[ \t]*message \w+ ?\{|^[ \t]*(?:repeated )?\w+ \w+ = \d+;|^[ \t]*rpc \w+ ?\(/m,
  python:
    /^[ \t]*(?:async )?def \w+\(.*|^[ \t]*class \w+(?:\(.*\))?:\s*$|^from [\w.]+ import \w|^import [\w.]+(?: as \w+)?$|^[ \t]*(?:if|for|while|with|elif|except) \S.*:\s*$|\bself\.\w|^if __name__|^print\(/m,
  ruby: /^[ \t]*def \w+[?!]?(?:\([^)\n]*\))?[^\S\n]*$[\s\S]*^[ \t]*end\b|^require ['"]|\bdo \|\w|^[ \t]*attr_\w+ :|^class \w+ < \w|^[ \t]*puts \S/m,
  rust: /\bfn \w+(?:<[^>\n]*>)?\(|\blet mut \w|^[ \t]*impl\b.*\{$|\b(?:println|vec|format|panic)!|^[ \t]*use \w+::|^#\[\w|\bpub (?:fn|struct|enum)\b/m,
  scala:
    /\bdef \w+(?:\[[^\]\n]*\])?(?:\([^)\n]*\))*(?:: [\w[\], ]+)? = ?|\bcase class \w|^[ \t]*(?:case )?object \w+ (?:extends|\{)|^[ \t]*import [\w.]+\.[_{]/m,
  sql: /^[ \t]*(?:SELECT\b[\s\S]+?\bFROM\b|select\b[^.*,(=]*[*,(=][^.]*?\bfrom\b|INSERT INTO |insert into \w+ ?\(|UPDATE \w+ SET |DELETE FROM |CREATE (?:OR REPLACE |TEMPORARY |EXTERNAL )?(?:TABLE|INDEX|VIEW|DATABASE) |create table \w+ ?\(|ALTER TABLE )/m,
  swift:
    /\bfunc \w+(?:<[^>\n]*>)?\(.*\) (?:async )?(?:throws )?(?:-> [\w?[\]<>]+ )?\{|\bguard let \w|\bif let \w+ = \w|^import (?:UIKit|SwiftUI|Foundation|Combine)$|^[ \t]*@(?:State|IBOutlet|objc)\b|\blet \w+: [A-Z]\w* =/m,
  typescript:
    /^[ \t]*(?:export )?interface \w+(?: extends [\w, ]+)? ?\{|^import type |^[ \t]*(?:export )?type \w+(?:<[^>\n]*>)? = |\w\??: (?:string|number|boolean|void|any|unknown|Promise<)|\bas (?:const|any|unknown)\b/m,
  xml: /^\s*<(?:\?xml|!DOCTYPE|!--|[a-zA-Z][\w:.-]*[\s>/])[\s\S]*(?:<\/[a-zA-Z]|\/>)/,
  yaml: /^(?:[^\S\n]*(?:#.*)?\n|---\n)*[\w.-]+:(?: .*)?\n(?:[ \t]*(?:#.*|---|- .*|-|["']?[\w./-]+["']?:(?: .*)?|)(?:\n|$))+$/,
};
