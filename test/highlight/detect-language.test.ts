import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/highlight/detect-language.ts';
import { detectableLanguages } from '../../src/highlight/grammars.ts';
import { createEngine } from '../../src/highlight/highlighter.ts';
import { languageSignatures } from '../../src/highlight/language-signatures.ts';

const engine = createEngine();
const guess = (code: string) => detectLanguage(engine, code);

test('every language that is guessed has its signature', () => {
  expect(Object.keys(languageSignatures)).toEqual(Object.keys(detectableLanguages));
});

describe('code whose language is certain', () => {
  test.each<[string, string]>([
    ['bash', '#!/bin/bash\nset -e\nfor f in *.log; do\n  gzip "$f"\ndone'],
    ['bash', '$ docker run -d --name web nginx\n$ docker exec web ls /etc | grep conf'],
    ['c', '#include <stdio.h>\nint main(void) {\n  printf("%d\\n", 3);\n  return 0;\n}'],
    ['cpp', '#include <vector>\nint main() {\n  std::vector<int> v{1, 2};\n  for (auto i : v) std::cout << i;\n}'],
    ['csharp', 'using System;\nnamespace Shop {\n  public class Order {\n    public int Id { get; set; }\n  }\n}'],
    ['css', '.card {\n  color: #333;\n  margin: 0 auto;\n}\n.card:hover {\n  color: red;\n}'],
    [
      'dart',
      "import 'package:flutter/material.dart';\nvoid main() => runApp(const Lamp());\nclass Lamp extends StatelessWidget {\n  @override\n  Widget build(BuildContext context) => const Text('lit');\n}",
    ],
    ['dart', 'Stream<int> count(int to) async* {\n  for (int i = 1; i <= to; i++) {\n    yield i;\n  }\n}'],
    ['diff', 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-old\n+new'],
    ['dockerfile', 'FROM golang:1.22 AS build\nWORKDIR /src\nCOPY . .\nRUN go build ./...\nENTRYPOINT ["/app"]'],
    ['go', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tch := make(chan int)\n\tfmt.Println(<-ch)\n}'],
    ['java', 'public class Main {\n  public static void main(String[] args) {\n    System.out.println("hi");\n  }\n}'],
    [
      'java',
      '@RestController\npublic class A {\n  private final B b = new B();\n  @Override\n  public int get() { return 1; }\n}',
    ],
    [
      'javascript',
      "const express = require('express');\nconst app = express();\napp.get('/', (req, res) => { res.send('ok'); });",
    ],
    ['json', '{\n  "name": "reader",\n  "tags": ["a", "b"],\n  "count": 3,\n  "ok": true,\n  "more": null\n}'],
    [
      'kotlin',
      'data class User(val name: String)\nfun main() {\n  val u: User? = null\n  println(u?.name ?: "none")\n}',
    ],
    ['php', '<?php\n$total = 0;\nforeach ($items as $item) {\n  $total += $item->price;\n}\necho $total;'],
    [
      'properties',
      '# pool\nspring.datasource.url=jdbc:mysql://db/app\nspring.datasource.username=root\nserver.port=8080\n',
    ],
    ['protobuf', 'syntax = "proto3";\nmessage Order {\n  string id = 1;\n  repeated Item items = 2;\n}'],
    [
      'python',
      'import os\n\ndef walk(path):\n    for name in os.listdir(path):\n        if name.endswith(".py"):\n            yield name',
    ],
    [
      'ruby',
      "require 'json'\nclass Order < Base\n  attr_reader :id\n  def total\n    items.map { |i| i.price }.sum\n  end\nend",
    ],
    [
      'rust',
      'use std::io;\nfn main() {\n    let mut s = String::new();\n    io::stdin().read_line(&mut s).unwrap();\n    println!("{}", s);\n}',
    ],
    [
      'scala',
      'case class P(x: Int)\nobject Main extends App {\n  val ps = List(P(1))\n  def sum(ps: List[P]): Int = ps.map(_.x).sum\n}',
    ],
    [
      'sql',
      "SELECT u.id, count(*)\nFROM users u\nJOIN orders o ON o.user_id = u.id\nWHERE o.state = 'paid'\nGROUP BY u.id",
    ],
    [
      'swift',
      'import SwiftUI\nstruct Card: View {\n  @State var on = false\n  var body: some View {\n    if let t = title { Text(t) }\n  }\n}',
    ],
    [
      'typescript',
      'interface User {\n  id: number;\n  name?: string;\n}\nexport const load = async (id: number): Promise<User> => api.get(id);',
    ],
    ['xml', '<dependency>\n  <groupId>org.acme</groupId>\n  <artifactId>core</artifactId>\n</dependency>'],
    [
      'yaml',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n      targetPort: 8080',
    ],
  ])('%s', (language, code) => {
    expect(guess(code)).toBe(language);
  });
});

describe('code and text that stay plain', () => {
  test.each([
    [
      'English',
      'Select the node that you want from the list, and then update the rest where needed.\nImport it if it is new; for each of them, return to the class.',
    ],
    [
      'Chinese',
      '如果 if 条件成立，就 return 结果；否则 for 每一个 class 都 import 一次。\n最后 select 出来自 from 表里的数据。',
    ],
    [
      'a log',
      '2024-03-02 10:00:01.123  INFO 1 --- [main] c.a.App : Started App in 3.2 seconds\n2024-03-02 10:00:02.456 ERROR 1 --- [pool-1] c.a.Job : failed: timeout=30s',
    ],
    [
      'a stack trace',
      'java.lang.NullPointerException: null\n\tat com.acme.Order.total(Order.java:42)\n\tat com.acme.Main.main(Main.java:7)\nCaused by: java.io.IOException',
    ],
    ['a directory tree', 'src/\n├── main\n│   ├── java\n│   └── resources\n└── test'],
    [
      'an ASCII drawing',
      '+--------+      +---------+\n| client | ---> | gateway |\n+--------+      +---------+\n     |               |\n     v               v',
    ],
    [
      'a text table',
      '+----+-------+\n| id | name  |\n+----+-------+\n|  1 | alice |\n+----+-------+\n1 row in set (0.00 sec)',
    ],
    ['nginx', 'upstream app {\n    server 10.0.0.1:80;\n    server 10.0.0.2:8;\n}\nserver {\n    listen 80;\n}'],
    ['ini', '[server]\nport = 8080\n\n[client]\nretry = 3'],
    ['hosts', '127.0.0.1 localhost\n10.0.0.2 db.internal\n10.0.0.3 cache.internal'],
    ['addresses', 'https://example.com/search?q=a+b&from=list\nhttps://example.com/select?class=1'],
    ['numbers', '1, 2, 3\n4, 5, 6\n(7 + 8) * 9 = 135'],
    ['a prompt', '你是一位资深工程师。\n请按以下步骤：\n1. 阅读代码\n2. 给出建议：不要编造。'],
    [
      'a prompt in English',
      'You are a helpful assistant.\nIf the user asks for code:\n- write it in Python\n- explain it\nOtherwise: answer briefly.',
    ],
    ['assembly', 'mov eax, [rbp-4]\nadd eax, 1\ncmp eax, 10\njle .loop'],
    ['an e-mail', 'From: ann@example.com\nTo: bo@example.com\nSubject: hello there\n\nSee you at noon.'],
    ['algebra', 'f(x) = x^2 + 2x + 1\ng(y) = f(y) / 2'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(guess(text)).toBeUndefined();
  });

  test('every paragraph of our own articles', () => {
    const folder = new URL('../fixtures/', import.meta.url);
    const paragraphs = readdirSync(folder).flatMap((slug) =>
      readFileSync(new URL(`${slug}/source.html`, folder), 'utf8')
        .replace(/<(pre|script|style|code)\b[\s\S]*?<\/\1>/g, '')
        .split(/<\/(?:p|li|h\d)>/)
        .map((part) => part.replace(/<[^>]*>/g, '').trim()),
    );
    expect(paragraphs.length).toBeGreaterThan(500);
    expect(paragraphs.filter(guess)).toEqual([]);
  });
});

// A pattern with catastrophic backtracking does not finish here: the test fails by its time limit.
test.each<readonly [string, string]>([
  ['a comment, blank lines and a character', `#${'\n'.repeat(5000)}!`],
  ['lines of spaces', `# a\n${' \n'.repeat(2900)}!`],
  ['commas after select', `select ${','.repeat(5900)}`],
  ['many select statements', 'select a, b = (c * d\n'.repeat(280)],
  ['def and blank lines', `def a${'\n'.repeat(5900)}!`],
  ['one word that is as long as the code', 'a'.repeat(5999)],
  ...['public static ', 'func a(', 'import ', 'FROM a\n', '{"a":', '- a: b\n', 'a.b = c\n', '.a{\n', '<a '].map(
    (piece) => [`${piece.trim()} again and again`, `${piece.repeat(5900 / piece.length)}!`] as const,
  ),
])('the language of %s is detected, or not, in short time', (_, code) => {
  expect([undefined, ...Object.keys(languageSignatures)]).toContain(guess(code));
});

test('comments and blank lines before YAML and properties do not change their language', () => {
  expect(guess('# of the lock\n\n  \n---\nname: lock\nsteps:\n  - open: true\n  - close: false\n')).toBe('yaml');
});
