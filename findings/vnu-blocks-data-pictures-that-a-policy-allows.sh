#!/usr/bin/env bash
# The Nu HTML checker (vnu 26.9.27) reports that an image in a `data:` address is blocked by the policy of the document's
# own `<meta>`, whatever `img-src` allows: `data:` alone, among others, or as the default. Browsers show the image: a
# scheme in a policy matches every address of that scheme. To get no report for such a file, request errors only.
#
# Seen, of each of three policies:
#   info warning: Resource violates Content Security Policy (meta tag): image “data:image/png;base64,…” blocked by “img-src” directive.
set -euo pipefail
command -v java > /dev/null || { echo 'java is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27
checker=node_modules/vnu-jar/build/dist/vnu.jar
point=iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
number=0
for policy in 'img-src data:' 'img-src https: data:' 'default-src data:'; do
  number=$((number + 1))
  cat > "$number.html" <<HTML
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="$policy"><title>x</title></head><body><p><img alt="x" src="data:image/png;base64,$point"></p></body></html>
HTML
done
java -jar "$checker" --version
java -jar "$checker" --format gnu --exit-zero-always ./*.html 2> said.txt
cat said.txt
[ "$(grep -c 'blocked by “img-src” directive' said.txt)" = 3 ] || { echo 'This has changed.' >&2; exit 1; }
