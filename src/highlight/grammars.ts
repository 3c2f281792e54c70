import type { LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import clojure from 'highlight.js/lib/languages/clojure';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import dart from 'highlight.js/lib/languages/dart';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import elixir from 'highlight.js/lib/languages/elixir';
import erlang from 'highlight.js/lib/languages/erlang';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import groovy from 'highlight.js/lib/languages/groovy';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import less from 'highlight.js/lib/languages/less';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import objectivec from 'highlight.js/lib/languages/objectivec';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** Languages common in InfoQ's articles, which are also detected if a page names no language. */
export const detectableLanguages: Readonly<Record<string, LanguageFn>> = {
  bash,
  c,
  cpp,
  csharp,
  css,
  dart,
  diff,
  dockerfile,
  go,
  java,
  javascript,
  json,
  kotlin,
  php,
  properties,
  protobuf,
  python,
  ruby,
  rust,
  scala,
  sql,
  swift,
  typescript,
  xml,
  yaml,
};

/** Languages used only if the page names them: their grammars match too much other code to be detected. */
export const grammarsByName: Readonly<Record<string, LanguageFn>> = {
  clojure,
  elixir,
  erlang,
  graphql,
  groovy,
  haskell,
  http,
  ini,
  less,
  lua,
  makefile,
  markdown,
  nginx,
  objectivec,
  perl,
  powershell,
  r,
  scss,
  shell,
};

/** Language names that sites use and highlight.js does not know. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  bash: ['shellscript', 'ksh'],
  cpp: ['c++11', 'c++17'],
  csharp: ['c-sharp'],
  ini: ['conf'],
  java: ['jdk'],
  javascript: ['node', 'nodejs', 'ecmascript'],
  json: ['json5'],
  objectivec: ['objective-c', 'oc'],
  php: ['php7'],
  protobuf: ['proto3', 'protocol-buffers'],
  python: ['python2', 'python3', 'py3'],
  sql: ['mysql', 'plsql', 'pgsql', 'postgresql', 'postgres', 'hive', 'hiveql', 'tsql', 'sparksql'],
  xml: ['vue', 'jsp', 'maven', 'pom'],
};
