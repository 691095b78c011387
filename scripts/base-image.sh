#!/usr/bin/env bash
# Makes an image of Keycloak in the shape of the official one, out of the packages of this Debian machine and an unpacked
# distribution: for tests where no image can be pulled. It has what the packages name as needed, and nothing else.
set -euo pipefail
if [ $# != 2 ]; then
  echo "usage: $0 IMAGE DISTRIBUTION" >&2
  exit 2
fi
image="$1" distribution="$2"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

java="$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 'openjdk-*-jre-headless' | sed -n 's/^installed //p' | sort -V | tail -n 1)"
program="$(dpkg-query -L "$java" | grep '/bin/java$')"
packages="$(apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
  --no-enhances "$java" base-files bash coreutils findutils gawk grep sed | grep -E '^[a-z0-9]' | sort -u \
  | comm -12 - <(dpkg-query -W -f '${Package}\n' | sort -u))"
# shellcheck disable=SC2086
dpkg-query -L $packages | sed -n 's,^/,,p' \
  | grep -vE '^usr/share/(doc|doc-base|info|lintian|locale|man|bug|fonts)(/|$)' | sort -u \
  | while IFS= read -r path; do [ ! -e "/$path" ] && [ ! -L "/$path" ] || printf '%s\n' "$path"; done > "$work/files"
# What the packages' scripts make when they are installed.
for path in bin lib lib64 sbin etc/ssl/certs/java/cacerts etc/ld.so.cache; do
  [ ! -e "/$path" ] || echo "$path"
done >> "$work/files"

# Folders that a merged /usr has as links get their files where the links lead.
root="$work/root"
mkdir "$root"
LC_ALL=C.UTF-8 tar -C / --no-recursion --transform 's,^\(bin\|sbin\|lib\|lib64\)/,usr/\1/,SH' -cf - -T "$work/files" | tar -C "$root" -xf -
mkdir -p "$root/opt" "$root/tmp"
chmod 1777 "$root/tmp"
printf 'root:x:0:0:root:/root:/bin/bash\nkeycloak:x:1000:0:keycloak user:/opt/keycloak:/sbin/nologin\n' > "$root/etc/passwd"
printf 'root:x:0:\n' > "$root/etc/group"
printf 'passwd: files\ngroup: files\nhosts: files dns\n' > "$root/etc/nsswitch.conf"
ln -sf "$program" "$root/usr/bin/java"
ln -sf bash "$root/usr/bin/sh"

tar -C "$root" --owner=0 --group=0 --transform 's,^\./,,SH' -cf "$work/image.tar" .
tar -C "$distribution" --owner=1000 --group=0 --mode=g+rwX --transform 's,^\.,opt/keycloak,SH' -rf "$work/image.tar" .
docker import \
  --change 'ENV LANG=C.UTF-8' --change 'USER 1000' --change 'EXPOSE 8080 8443 9000' \
  --change 'ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]' "$work/image.tar" "$image" > /dev/null
