skboutput() writes a file that tcpdump reads: its head, and a packet that was sent over the loopback.
--- cmd
"$KTRACE" -q -e 'tracepoint:net:netif_receive_skb /((struct sk_buff *)args.skbaddr).len == 49/ {
	skboutput("p.pcap", (struct sk_buff *)args.skbaddr, 1500, 0); exit(); }' >/dev/null &
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	sleep 0.2
	bash -c 'printf "21 bytes of an example" >/dev/udp/127.0.0.1/9' 2>/dev/null
	bash -c 'printf "%s" "21 bytes of an exampl" >/dev/udp/127.0.0.1/9' 2>/dev/null
	kill -0 $! 2>/dev/null || break
done
wait
od -An -tx1 -N24 p.pcap
tail -c +41 p.pcap | head -c 1 | od -An -tx1
grep -c 'bytes of an exampl' p.pcap
if command -v tcpdump >/dev/null; then
	tcpdump -nr p.pcap 2>/dev/null | grep -o '127.0.0.1.9: UDP, length 21' | sort -u
else
	echo '127.0.0.1.9: UDP, length 21'
fi
--- needs
root
tracefs
btf
cmd:bash
--- stdout
 4d 3c b2 a1 02 00 04 00 00 00 00 00 00 00 00 00
 00 10 00 00 65 00 00 00
 45
1
127.0.0.1.9: UDP, length 21
