// Raw SM2 by sm-crypto: node sm2.js sign <private> <text> der|rs, node sm2.js verify <public> <text> <signature>; all in
// hexadecimal digits, the signature to be verified in DER.
const { sm2 } = require('sm-crypto');

const [command, key, text, last] = process.argv.slice(2);
const bytes = [...Buffer.from(text, 'hex')];
const usual = { hash: true, userId: '1234567812345678' };

if (command === 'sign') {
  console.log(sm2.doSignature(bytes, key, { ...usual, der: last === 'der' }));
} else {
  console.log(sm2.doVerifySignature(bytes, last, key, { ...usual, der: true }));
}
