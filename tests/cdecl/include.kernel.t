Headers of the kernel are satisfied by its types.
--- prog
#include <linux/sched.h>
#include <net/sock.h>
#include <linux/socket.h>
#include <linux/skbuff.h>
#include <linux/fs.h>
#include <linux/ip.h>
#include <linux/tcp.h>
#include <linux/blkdev.h>
#include <linux/netdevice.h>
#include <uapi/linux/vhost.h>
#include <net/no_such_header_at_all.h>
begin {
	$task = (struct task_struct *)0; @pid = $task->pid; @comm = $task->comm;
	$sk = (struct sock *)0; @family = $sk->__sk_common.skc_family; @lport = $sk->__sk_common.skc_num;
	$skb = (struct sk_buff *)0; @len = $skb->len;
	$ip = (struct iphdr *)($skb->head + $skb->network_header); @saddr = $ip->saddr;
	$tcp = (struct tcphdr *)0; @seq = $tcp->seq;
	$file = (struct file *)0; @name = $file->f_path.dentry->d_name.name;
	$rq = (struct request *)0; @bytes = $rq->__data_len;
	$dev = (struct net_device *)0; @mtu = $dev->mtu;
	@af = AF_INET6;
}
--- args
-d types -
--- match
^    \(= @lport:uint16 .*skc_num
^    \(= @mtu:uint32 
^    \(= @bytes:uint32 
^    \(= @name:.* name\)
^    \(= @af:int8 10:int8\)
--- needs
btf
