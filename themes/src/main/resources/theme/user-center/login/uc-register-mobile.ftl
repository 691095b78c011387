<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as sms>
<#assign sent = codeSent!false>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('captcha','code'); section>
  <#if section = "header">
    ${msg("uc.register.mobile.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.register.mobile.lead")}</p>
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
      <@buttons.defaultSubmit value=sent?then("verify", "send")/>
      <section class="uc-sheet uc-narrow">
        <#if sent>
          <@layout.note kind="info">${msg("uc.code.sent-register", maskedMobile!"")}</@layout.note>
        </#if>
        <dl class="uc-facts"><div><dt>${msg("uc.register.field.mobile")}</dt><dd>${maskedMobile!}</dd></div></dl>
        <@sms.captcha/>
        <@sms.code autofocus=sent/>
      </section>
      <@buttons.wizard next="verify" nextLabel="uc.register.next" back=true backLabel="uc.register.mobile.back"/>
    </form>
    <@sms.script/>
  </#if>
</@layout.registrationLayout>
