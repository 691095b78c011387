<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("uc.temporary-password.body", accountName)}</p>
<p style="font-size:22px;font-weight:600;font-family:monospace;">${password}</p>
<p>${msg("uc.temporary-password.how")}</p>
<p>${msg("uc.notice.not-you")}</p>
</@layout.emailLayout>
