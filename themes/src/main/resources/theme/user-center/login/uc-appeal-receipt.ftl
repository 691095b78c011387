<#import "template.ftl" as layout>
<#import "appeal.ftl" as appeal>
<@layout.registrationLayout wide=true; section>
  <#if section = "header">
    ${msg("uc.appeal.receipt.title")}
  <#elseif section = "form">
    <@appeal.progress at="receipt"/>
    <section class="uc-sheet">
      <@layout.note kind="success">${msg("uc.appeal.receipt.done")}</@layout.note>
      <dl class="uc-facts"><div><dt>${msg("uc.appeal.receipt")}</dt><dd><span class="uc-receipt" id="uc-appeal-receipt">${receipt}</span>
        <button type="button" class="uc-btn uc-link" data-copy="uc-appeal-receipt" data-copied="${msg("uc.appeal.receipt.copied")}" hidden>${msg("uc.appeal.receipt.copy")}</button> <span class="uc-hint" id="uc-copied" role="status"></span></dd></div></dl>
      <ul class="uc-checklist">
        <li>${msg("uc.appeal.receipt.keep")}</li>
        <li>${msg("uc.appeal.receipt.then")}</li>
        <li>${msg("uc.appeal.receipt.old-contact")}</li>
      </ul>
    </section>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="follow" class="uc-btn uc-plain" id="uc-appeal-follow">${msg("uc.appeal.follow")}</button>
        <button type="submit" name="action" value="login" class="uc-btn uc-primary" id="uc-appeal-login">${msg("uc.recovery.to-login")}</button>
      </div>
    </form>
    <script type="module" src="${url.resourcesPath}/js/copy.js"></script>
  </#if>
</@layout.registrationLayout>
