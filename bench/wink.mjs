/** Peer: the sentences of a text with wink-nlp, which is asked for nothing else. `node wink.mjs FILE` */
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd']);
console.log(nlp.readDoc(readFileSync(process.argv[2], 'utf8')).sentences().length());
