# Whether the server can serve: exit code 0. Needs nothing but bash, as the official image has no curl.
path="${KC_HTTP_MANAGEMENT_RELATIVE_PATH:-${KC_HTTP_RELATIVE_PATH:-}}"
exec 3<>"/dev/tcp/127.0.0.1/${KC_HTTP_MANAGEMENT_PORT:-9000}" || exit 1
printf 'GET %s/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' "${path%/}" >&3
read -r -t 4 answer <&3 && [[ "$answer" == "HTTP/1."*" 200 "* ]]
