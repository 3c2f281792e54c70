#!/usr/bin/env bash
# DOMPurify 3.4.18 (in jsdom 29.1.1): the value of an allowed attribute loses the white space at both ends. A marker with
# a trailing space that a style sheet draws from an attribute then touches the text; the browser's own sanitizer keeps the
# space.
#
# Seen: <p data-sign="1.">a</p> for data-sign=" 1. "
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund dompurify@3.4.18 jsdom@29.1.1
cat > run.cjs <<'JS'
const createDOMPurify = require('dompurify');
const { JSDOM } = require('jsdom');

const purifier = createDOMPurify(new JSDOM('').window);
const allowed = { ALLOWED_TAGS: ['p'], ALLOWED_ATTR: ['data-sign'], ALLOW_DATA_ATTR: false };
const seen = purifier.sanitize('<p data-sign=" 1. ">a</p>', allowed);
console.log(seen);
process.exit(seen === '<p data-sign="1.">a</p>' ? 0 : 1);
JS
node run.cjs || { echo 'This has changed.' >&2; exit 1; }
