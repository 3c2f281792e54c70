// Where browsers are, by name.

/** Lowest major version that the extension runs in, environment variables, commands, usual places, the Debian package. */
export const knownBrowsers = {
  chrome: {
    lowest: 121,
    variables: ['CHROME_PATH', 'CHROMIUM_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
    packages: ['chromium'],
    advice:
      'apt install chromium (Debian), snap install chromium (Ubuntu), brew install --cask google-chrome (macOS), ' +
      'winget install Google.Chrome (Windows)',
  },
  firefox: {
    lowest: 151,
    variables: ['FIREFOX_PATH', 'FIREFOX_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
    packages: ['firefox-esr'],
    advice:
      'apt install firefox-esr (Debian), snap install firefox (Ubuntu), brew install --cask firefox (macOS), ' +
      'winget install Mozilla.Firefox (Windows)',
  },
};
