#!/usr/bin/env bash
# Chromium (seen in 156): a click on a link to another program (obsidian:, mailto:) fires `navigate` at the page's
# navigation object with the whole address in `destination.url`, although the page does not navigate. By the HTML standard
# ("navigate") it is fired for fetch schemes only: github.com/WICG/navigation-api/pull/170, crbug.com/1252487.
# A link that is in no document fires it as well, so an extension that opens a program by such a link reveals the address
# to the page. tabs.update in the background fires nothing.
#
# Seen:  told: obsidian://new?vault=Private
# Right: told: nothing
set -euo pipefail
command -v chromium > /dev/null || { echo 'chromium is missing: apt-get install chromium' >&2; exit 2; }
chromium --version
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/page.html" <<'HTML'
<!DOCTYPE html>
<body>told: nothing<script>
  navigation.addEventListener('navigate', (event) => {
    event.preventDefault();
    document.body.textContent = `told: ${event.destination.url}`;
  });
  const link = document.createElement('a');
  link.href = 'obsidian://new?vault=Private';
  link.click();
</script>
HTML
options=(--headless --disable-gpu "--user-data-dir=$folder/profile" --dump-dom)
if [[ $EUID -eq 0 ]]; then options+=(--no-sandbox); fi
seen=$(chromium "${options[@]}" "file://$folder/page.html" 2> /dev/null | grep -o 'told: [^<]*')
echo "$seen"
[[ $seen == 'told: obsidian://new?vault=Private' ]] || { echo 'This has changed.' >&2; exit 1; }
