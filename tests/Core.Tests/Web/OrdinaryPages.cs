namespace GigVet.Core.Tests.Web;

/// <summary>Pages as ordinary people write them; everybody in them is invented.</summary>
internal static class OrdinaryPages
{
    public const string Portfolio =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8"><title>Marta Kowal &mdash; web developer</title>
          <meta name="description" content="Portfolio of Marta Kowal"><link rel="me" href="https://social.example/@marta">
          <script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Marta Kowal","sameAs":["https://git.example/marta"]}</script>
          <style>body { color: #333 } a > b { color: red }</style>
        </head>
        <body class="home">
          <!-- header -->
          <header><nav><ul><li><a href="/">Home</a><li><a href="/work?a=1&amp;b=2">Work</a><li><a href="mailto:marta@kowal.example">Mail</a></ul></nav></header>
          <main>
            <h1>Marta&nbsp;Kowal</h1>
            <p>I build <em>small, fast</em> shops &amp; sites.
            <p>Since 2016 &ndash; for <a href="https://acme.example/case-study">ACME</a> and others; 1 < 2.
            <div class=grid><div itemscope itemtype="https://schema.org/CreativeWork"><h2 itemprop=name>Shop</h2><img src=shop.png alt="A shop"><br>
            <span itemprop=about>Cart, search, checkout</span></div>
            <div><h2>Blog</h2><blockquote>Very <b>good <i>work</b> indeed</i>.</blockquote></div></div>
            <table><tr><th>Year<th>Client<tr><td>2019<td>ACME<tr><td>2021<td>Globex</table>
            <dl><dt>Stack<dd>C#, TypeScript<dt>City<dd>Łódź</dl>
            <select><option>One<option selected>Two</select>
            <pre>code   block</pre>
            <form action="/send"><label>Name <input name=n value="x>y"></label><textarea>draft</textarea><button>Send</button></form>
          </main>
          <footer>&copy; 2026 Marta Kowal <a href="tel:+48000000000">call</a></footer>
          <script>document.write("<p>not text</p>");</script>
        </body>
        </html>
        """;

    public const string Article =
        """
        <html><head><title>How I mend pipes</title></head><body><article><h1>How I mend pipes</h1><p>First, find the leak.</p>
        <ol><li>Close the valve<li>Dry the pipe<ul><li>inside<li>outside</ul><li>Wait</ol><p>Then <a href="next.html">read on</a>.</p>
        <figure><img src="a.jpg"><figcaption>A pipe</figcaption></figure><hr><p>Unclosed <strong>to the end</article></body></html>
        """;

    public const string Sloppy =
        """
        <TITLE>Old page</TITLE><BODY BGCOLOR=white><CENTER><FONT SIZE=5>Welcome<BR>to my page</FONT></CENTER>
        <P>Click <A HREF=one.html>here</A> or <A HREF='two.html' TARGET=_blank>there<P>or nowhere</A>
        <TABLE><TR><TD><UL><LI>a<LI>b</UL><TD>c</TABLE></B></P><P>The end
        """;
}
