/** What looks like a smiley but is code, a path, a time, a list or a mark: all unsure. */
export const codeSmileys: readonly string[] = [
  'the log goes to D:/data/runs on that machine',
  'copy it from C:/Users/ola/notes to X:/backup',
  'std::vector<int> v(n); is what the header declares',
  'use lambda x:(x, 1) as the key',
  'set the ratio to 8:(4+4) in the sheet',
  'Items 1) to 8) are on page two, 9) is on page three',
  'the regex is ^[a-z:)]+$ in both files',
  'for k in range(3): print(k:=k+1)',
  'git diff HEAD:package.json main:package.json',
  'in row 8 column D: put the total (see sheet 3:P)',
  'map<string,int>:key) is the anchor of that section',
  'ssh ola@host:/srv/app (port 22)',
  '{"a":{"b":[]},"c":(null)} is not valid JSON',
  'the bus stop code is 8:D and the route is 37:P',
];
