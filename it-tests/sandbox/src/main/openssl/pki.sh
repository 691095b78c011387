#!/usr/bin/env bash
# A PKI by openssl alone, as a peer of the Java code: root, issuing CA (sub), end entity (ee), OCSP responder (ocsp).
#   pki.sh new sm2|rsa FOLDER      makes keys and certificates
#   pki.sh revoke FOLDER NAME      revokes NAME.pem
#   pki.sh crl FOLDER              writes crl.pem
#   pki.sh ocsp FOLDER PORT        runs the responder in the foreground; it reads the revocations only at its start
#   pki.sh sign FOLDER NAME FILE   writes FILE.sig over FILE
#   pki.sh verify FOLDER NAME FILE checks FILE.sig
#   pki.sh chain FOLDER NAME       checks NAME <- sub <- root, each link alone
# Environment: ORGANISATION, ROOT_NAME, SUB_NAME, OCSP_URL, USCC; NOT_BEFORE, NOT_AFTER as YYYYMMDDHHMMSSZ.
set -euo pipefail

here="$(cd "$(dirname "$0")" && pwd)"
# GB/T 35276: the user ID of certificates. openssl would take an empty one.
id=1234567812345678
export OCSP_URL="${OCSP_URL:-http://127.0.0.1:18084}" USCC="${USCC:-91440300MA5TEXT03E}"

validity=(-days 3650)
[ -z "${NOT_BEFORE:-}" ] || validity=(-startdate "$NOT_BEFORE" -enddate "${NOT_AFTER:?}")

algorithm() { cat "$1/algorithm"; }

set_options() {
  if [ "$(algorithm "$1")" = sm2 ]; then
    md=sm3 sigopt=(-sigopt "distid:$id") vfyopt=(-vfyopt "distid:$id") rsigopt=(-rsigopt "distid:$id")
  else
    md=sha256 sigopt=() vfyopt=() rsigopt=()
  fi
}

new_key() {
  if [ "$(algorithm .)" = sm2 ]; then
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out "$1.key" 2>/dev/null
  else
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key" 2>/dev/null
  fi
}

# issue NAME ISSUER PROFILE SUBJECT; the root is its own issuer
issue() {
  local by=(-cert "$2.pem")
  [ "$1" != "$2" ] || by=(-selfsign)
  new_key "$1"
  openssl req -new -utf8 -config "$here/ca.cnf" -key "$1.key" -subj "$4" "-$md" "${sigopt[@]}" -out "$1.csr"
  openssl ca -batch -notext -utf8 -config "$here/ca.cnf" "${by[@]}" -keyfile "$2.key" -extensions "$3" \
    "${validity[@]}" -md "$md" "${sigopt[@]}" "${vfyopt[@]}" -in "$1.csr" -out "$1.pem" 2>/dev/null
}

command="${1:?command}"; shift
case "$command" in
  new)
    kind="$1"; mkdir -p "$2/new"; cd "$2"
    echo "$kind" > algorithm; set_options .
    touch index.txt; openssl rand -hex 8 > serial; echo 1000 > crlnumber
    organisation="/C=CN/O=${ORGANISATION:-Peer}"
    issue root root v3_ca "$organisation/CN=${ROOT_NAME:-Peer Root}"
    issue sub root v3_sub "$organisation/CN=${SUB_NAME:-Peer Issuing}"
    issue ocsp sub v3_ocsp "$organisation/CN=${SUB_NAME:-Peer} OCSP"
    issue ee sub v3_ee "/C=CN/O=深圳市示例建设有限公司/CN=深圳市示例建设有限公司"
    ;;
  revoke)
    cd "$1"; set_options .
    openssl ca -config "$here/ca.cnf" -cert sub.pem -keyfile sub.key -md "$md" "${sigopt[@]}" -revoke "$2.pem" \
      -crl_reason keyCompromise 2>/dev/null
    ;;
  crl)
    cd "$1"; set_options .
    openssl ca -config "$here/ca.cnf" -cert sub.pem -keyfile sub.key -md "$md" "${sigopt[@]}" -gencrl -out crl.pem 2>/dev/null
    ;;
  ocsp)
    cd "$1"; set_options .
    exec openssl ocsp -port "$2" -index index.txt -CA sub.pem -rsigner ocsp.pem -rkey ocsp.key \
      -rmd "$md" "${rsigopt[@]}" -nmin 5
    ;;
  sign)
    set_options "$1"
    openssl dgst "-$md" -sign "$1/$2.key" "${sigopt[@]}" -out "$3.sig" "$3"
    ;;
  verify)
    set_options "$1"
    openssl x509 -in "$1/$2.pem" -noout -pubkey > "$3.pub"
    openssl dgst "-$md" -verify "$3.pub" "${sigopt[@]}" -signature "$3.sig" "$3"
    ;;
  chain)
    cd "$1"; set_options .
    # -vfyopt reaches only the first certificate of a path.
    openssl verify -partial_chain -CAfile sub.pem "${vfyopt[@]}" "$2.pem"
    openssl verify -CAfile root.pem "${vfyopt[@]}" sub.pem
    ;;
  *) echo "unknown command: $command" >&2; exit 2 ;;
esac
