<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#-- What operators ask for about a registration: their words, an answer, materials. -->
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('words'); section>
  <#if section = "header">
    ${msg("uc.review.title")}
  <#elseif section = "form">
    <#if asked>
      <section class="uc-sheet">
        <@layout.note kind="warning">${msg("uc.review.asked")}</@layout.note>
        <p class="uc-words" id="uc-review-answer">${answer!""}</p>
      </section>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <@buttons.defaultSubmit value="send"/>
        <section class="uc-sheet" aria-labelledby="uc-review-more">
          <h2 id="uc-review-more">${msg("uc.review.more")}</h2>
          <@field.words name="words" label=msg("uc.review.words") hint=msg("uc.review.words.hint", maxWords) maxlength=maxWords value=typed/>
          <@material.part>
            <#list materials as each>
              <@material.slot kind=each.kind label=msg("uc.material.kind." + each.kind)/>
            </#list>
          </@material.part>
        </section>
        <div class="uc-wizard-actions">
          <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-review-leave" formnovalidate>${msg("uc.review.leave")}</button>
          <button type="submit" name="action" value="send" class="uc-btn uc-primary" id="uc-review-send">${msg("uc.review.send")}</button>
        </div>
      </form>
      <script type="module" src="${url.resourcesPath}/js/materials.js"></script>
    <#else>
      <@layout.note kind="info">${msg("uc.review.none")}</@layout.note>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-review-leave">${msg("uc.review.leave")}</button></div>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
