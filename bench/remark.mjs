/** Peer: the tree of a whole Markdown file with remark-parse. `node remark.mjs FILE` */
import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

console.log(unified().use(remarkParse).parse(readFileSync(process.argv[2], 'utf8')).children.length);
