#!/usr/bin/env bash
# DOMPurify 3.4.18 (in jsdom 29.1.1): an attribute that is listed in ALLOWED_ATTR is removed nevertheless if its text
# begins like an address with a scheme. Code that allows two or three names of data attributes instead of all of them
# (ALLOW_DATA_ATTR: false) loses the TeX of formulas that begin with the name of a map, `f:X`, and keeps that of others.
# Attributes that the library knows to contain text (`alt`, `title`) are exempt. Your own are exempt if ADD_URI_SAFE_ATTR
# lists them as well; if all data attributes are allowed, none of them is checked.
#
# Seen, data-tex: kept for `g(X)`, gone for `f:X`, kept for `f:X` with ADD_URI_SAFE_ATTR; alt: kept for `f:X`.
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
const allowed = { ALLOWED_TAGS: ['p', 'img'], ALLOWED_ATTR: ['data-tex', 'alt'], ALLOW_DATA_ATTR: false };
const seen = [
  purifier.sanitize('<p data-tex="g(X)">a</p>', allowed),
  purifier.sanitize('<p data-tex="f:X">a</p>', allowed),
  purifier.sanitize('<p data-tex="f:X">a</p>', { ...allowed, ADD_URI_SAFE_ATTR: ['data-tex'] }),
  purifier.sanitize('<img alt="f:X">', allowed),
].join(' ');
console.log(seen);
process.exit(seen === '<p data-tex="g(X)">a</p> <p>a</p> <p data-tex="f:X">a</p> <img alt="f:X">' ? 0 : 1);
JS
node run.cjs || { echo 'This has changed.' >&2; exit 1; }
