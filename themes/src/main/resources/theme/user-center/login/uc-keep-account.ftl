<#import "template.ftl" as layout>
<#-- The account is to be deleted: does it stay? -->
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("uc.deletion.keep-title")}
  <#elseif section = "form">
    <@layout.note kind="warning"><#if (enterpriseName!"")?has_content>${msg("uc.deletion.close.keep-what", enterpriseName, deletionRequested, deletionDay)}<#else>${msg("uc.deletion.keep-what", deletionRequested, deletionDay)}</#if></@layout.note>
    <p>${msg("uc.deletion.keep-how")}</p>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <div class="uc-actions"><button type="submit" name="action" value="keep" class="uc-btn uc-primary uc-block" id="uc-deletion-keep">${msg("uc.deletion.keep")}</button></div>
      <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-deletion-go">${msg("uc.deletion.go")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
