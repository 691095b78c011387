<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "appeal.ftl" as appeal>
<#assign sent = codeSent!false>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('mobile','captcha','code'); section>
  <#if section = "header">
    ${msg("uc.appeal.contact.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.appeal.contact.lead")}</p>
  <#elseif section = "form">
    <@appeal.progress at="contact"/>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
      <@buttons.defaultSubmit value=sent?then("verify", "send")/>
      <section class="uc-sheet uc-narrow">
        <#if sent><@layout.note kind="info">${msg("uc.appeal.contact.sent")}</@layout.note></#if>
        <@field.input name="mobile" label=msg("uc.appeal.contact") hint=msg("uc.appeal.contact.hint") type="tel" inputmode="tel" autocomplete="tel-national" value=draft.mobile autofocus=!sent maxlength="20"/>
        <@codes.captcha/>
        <@codes.code autofocus=sent/>
      </section>
      <@buttons.wizard next="verify" nextLabel="uc.appeal.submit" back=true/>
    </form>
    <@codes.script/>
  </#if>
</@layout.registrationLayout>
