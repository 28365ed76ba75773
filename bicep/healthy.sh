#!/usr/bin/env bash
# Waits until the service at ADDRESS answers and reaches its storage: healthy.sh ADDRESS [SECONDS]
set -uo pipefail
address=${1:?the address of the service}
end=$((SECONDS + ${2:-300}))
while :; do
  answer=$(curl -fsS --max-time 20 "$address/api/v1/health" 2>&1)
  case $answer in *'"storage":"ok"'*) echo "healthy: $address"; exit 0 ;; esac
  [ $SECONDS -lt $end ] || { echo "not healthy: $answer" >&2; exit 1; }
  sleep 5
done
