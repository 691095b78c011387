<#import "template.ftl" as layout>
<#-- An appeal gave the account to its claimant; for a time nobody changes how it is reached. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.appeal.held.title")}
  <#elseif section = "form">
    <@layout.note kind="warning">${msg("uc.appeal.held.text")}</@layout.note>
    <#if !heldAsked><p>${msg("uc.appeal.held.onward.text")}</p></#if>
    <form class="uc-form" action="${url.loginAction}" method="post">
      <div class="uc-actions">
        <#if heldAsked>
          <button type="submit" name="cancel-aia" value="true" class="uc-btn uc-primary uc-block" id="uc-held-back">${msg("uc.appeal.held.back")}</button>
        <#else>
          <button type="submit" name="held-onward" value="true" class="uc-btn uc-primary uc-block" id="uc-held-onward">${msg("uc.appeal.held.onward")}</button>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
