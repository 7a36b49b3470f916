#!/bin/sh
# A certificate authority of this installation's own and a certificate for each node of KurrentDB,
# made once. A city with an authority puts its own files in these two volumes instead:
#   /authority/ca.crt                    what clients and nodes trust
#   /certificates/<node>/node.crt, .key  one folder for each node
set -eu

for node in "$@"; do
  [ -s "/certificates/$node/node.key" ] || missing=yes
done
[ "${missing:-no}" = yes ] || exit 0

umask 077
work=$(mktemp -d)
openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/O=Jejak/CN=Jejak KurrentDB' \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
  -keyout "$work/ca.key" -out "$work/ca.crt"
for node in "$@"; do
  mkdir -p "/certificates/$node"
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
  cp "$work/$node.crt" "/certificates/$node/node.crt"
  cp "$work/$node.key" "/certificates/$node/node.key"
done
cp "$work/ca.crt" /authority/ca.crt
chmod 755 /authority /certificates
chmod 644 /authority/ca.crt
# The user that KurrentDB's image runs as.
chown -R 1001:1001 /certificates
# Whoever has this key can pretend to be a node; a new one is made when it is needed.
rm -rf "$work"
