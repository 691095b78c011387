<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("uc.code.email." + purpose + ".body")}</p>
<p style="font-size:26px;font-weight:600;letter-spacing:4px;">${code}</p>
<p>${msg("uc.code.email.secret")}</p>
</@layout.emailLayout>
