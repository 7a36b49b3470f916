#!/bin/sh
# A certificate authority of this installation's own and a certificate for each node of KurrentDB,
# made once. A city with an authority puts its own files in these two volumes instead:
#   /authority/ca.crt                    what clients and nodes trust
#   /certificates/<node>/node.crt, .key  one folder for each node
set -eu

root=${CERTIFICATES_ROOT:-} # elsewhere than / for a test
owner=${CERTIFICATES_OWNER:-1001:1001} # the user that KurrentDB's image runs as

for node in "$@"; do
  [ -s "$root/certificates/$node/node.key" ] || missing=yes
done
[ "${missing:-no}" = yes ] || exit 0

umask 077
work=$(mktemp -d)
openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/O=Jejak/CN=Jejak KurrentDB' \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
  -keyout "$work/ca.key" -out "$work/ca.crt"
for node in "$@"; do
  mkdir -p "$root/certificates/$node"
  cat > "$work/$node.ext" <<END
subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
END
  # Nodes know each other by this common name.
  openssl req -newkey rsa:3072 -nodes -subj '/CN=eventstoredb-node' \
    -keyout "$work/$node.key" -out "$work/$node.csr"
  openssl x509 -req -in "$work/$node.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" \
    -CAcreateserial -days 825 -extfile "$work/$node.ext" -out "$work/$node.crt"
  cp "$work/$node.crt" "$root/certificates/$node/node.crt"
  cp "$work/$node.key" "$root/certificates/$node/node.key"
done
mkdir -p "$root/authority"
cp "$work/ca.crt" "$root/authority/ca.crt"
chmod 755 "$root/authority" "$root/certificates"
chmod 644 "$root/authority/ca.crt"
chown -R "$owner" "$root/certificates"
# Whoever has this key can pretend to be a node; a new one is made when it is needed.
rm -rf "$work"
